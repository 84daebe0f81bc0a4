package io.github.assay.agreement;

import org.jspecify.annotations.Nullable;

/// How the tags of two people lie to each other.
///
/// @param tp given by both
/// @param fp given by the first one only
/// @param fn given by the second one only
public record Counts(long tp, long fp, long fn) {
  /// Nothing counted.
  public static final Counts NONE = new Counts(0, 0, 0);

  /// Both counts together.
  public Counts plus(Counts other) {
    return new Counts(tp + other.tp, fp + other.fp, fn + other.fn);
  }

  /// `2tp / (2tp + fp + fn)`, the same whoever is first; undefined if nobody gave a tag.
  public @Nullable Double f1() {
    long whole = 2 * tp + fp + fn;
    return whole == 0 ? null : (Double) (2.0 * tp / whole);
  }

  /// `tp / (tp + fp + fn)`; undefined if nobody gave a tag.
  public @Nullable Double jaccard() {
    long whole = tp + fp + fn;
    return whole == 0 ? null : (Double) ((double) tp / whole);
  }
}
