package io.github.assay.evaluation;

import org.jspecify.annotations.Nullable;

/// A metric of two models on the same items. Undefined is null.
///
/// @param metric its name
/// @param a of the first model
/// @param b of the second model
/// @param interval the 95 % interval of `a - b` by the paired bootstrap
/// @param p of approximate randomisation: how likely a difference at least as large is for two
///   models that are equally good
/// @param undefined how many resamples had no value and were left out of the interval
public record Difference(
    String metric,
    @Nullable Double a,
    @Nullable Double b,
    @Nullable Interval interval,
    @Nullable Double p,
    int undefined) {
  /// `a - b`.
  public @Nullable Double delta() {
    return a == null || b == null ? null : (Double) (a - b);
  }
}
