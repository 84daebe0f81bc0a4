package io.github.assay.evaluation;

import org.jspecify.annotations.Nullable;

/// A threshold and what it leads to.
///
/// @param threshold predicted from this score on
/// @param tally the counts at it
public record OperatingPoint(double threshold, Tally tally) {
  /// Precision; null if nothing is predicted.
  public @Nullable Double precision() {
    return tally.precision();
  }

  /// Recall; null if nothing is gold.
  public @Nullable Double recall() {
    return tally.recall();
  }

  /// F1; null if nothing is predicted and nothing gold.
  public @Nullable Double f1() {
    return tally.f1();
  }
}
