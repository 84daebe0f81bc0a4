package io.github.assay.bundle;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A text together with what the model made of it when the bundle was written.
///
/// @param input the text
/// @param tags names of the tags that were predicted, best first
/// @param scores score of every approved tag that the model knows, by name, each in `[0, 1]`
/// @param tolerance how far a score may be from the one written down, at most [#TOLERANCE]
/// @param why what the case is there for, in a few words
public record GoldenCase(
    Input input, List<String> tags, SortedMap<String, Float> scores, double tolerance, String why) {
  /// How far scores may differ between machines.
  public static final double TOLERANCE = 1e-6;

  /// A bundle with fewer cases is not believed.
  public static final int FEWEST = 20;

  public GoldenCase {
    tags = List.copyOf(tags);
    scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
    for (float score : scores.values())
      if (!(score >= 0 && score <= 1))
        throw new IllegalArgumentException("score outside [0, 1]: " + score);
    if (!(tolerance >= 0 && tolerance <= TOLERANCE))
      throw new IllegalArgumentException("tolerance outside [0, 1e-6]: " + tolerance);
  }

  /// What a model reads.
  public record Input(String title, String description) {}
}
