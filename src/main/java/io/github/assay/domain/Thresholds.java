package io.github.assay.domain;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// From which score on a tag is predicted (`score >= threshold`).
///
/// @param global one cut for all tags, in `[0, 1]`, or above 1 to predict nothing
/// @param perTag a cut for each tag by id; a tag that is not in it takes the global one
public record Thresholds(double global, SortedMap<Integer, Cut> perTag) {
  public Thresholds {
    perTag = Collections.unmodifiableSortedMap(new TreeMap<>(perTag));
  }

  /// One cut for all.
  public static Thresholds global(double cut) {
    return new Thresholds(cut, new TreeMap<>());
  }

  /// The cut of one tag.
  ///
  /// @param value predicted from this score on
  /// @param positives gold items of the tag that it was tuned on
  /// @param borrowed whether the tag was too rare, so that this is the global cut
  public record Cut(double value, int positives, boolean borrowed) {}

  /// The cut that holds for a tag.
  public double of(int tag) {
    var cut = perTag.get(tag);
    return cut == null ? global : cut.value();
  }

  /// The same without cuts for single tags.
  public Thresholds withoutTags() {
    return global(global);
  }
}
