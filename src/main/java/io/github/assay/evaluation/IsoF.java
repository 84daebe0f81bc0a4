package io.github.assay.evaluation;

import org.jspecify.annotations.Nullable;

/// The line of all pairs of precision and recall with the same F1.
///
/// @param f1 in `(0, 1)`
public record IsoF(double f1) {
  public IsoF {
    if (!(f1 > 0 && f1 < 1)) throw new IllegalArgumentException("F1 outside (0, 1): " + f1);
  }

  /// The precision that goes with a recall, `F·R / (2R - F)`; above 1 it is outside of the picture.
  ///
  /// @return null if no precision gives this F1, which is so up to half of it
  public @Nullable Double precision(double recall) {
    return recall > f1 / 2 ? (Double) (f1 * recall / (2 * recall - f1)) : null;
  }

  /// The recall at which the line comes into the picture, with a precision of 1.
  public double firstRecall() {
    return f1 / (2 - f1);
  }
}
