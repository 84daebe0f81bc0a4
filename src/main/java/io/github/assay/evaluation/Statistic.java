package io.github.assay.evaluation;

import org.jspecify.annotations.Nullable;

/// A metric of one set of predictions, ready to be computed on many draws of its items.
/// Thread-safe.
@FunctionalInterface
public interface Statistic {
  /// The value on a draw; null where it is undefined, never NaN.
  @Nullable Double of(Draw draw);

  /// About how many steps one draw takes beyond counting what is predicted, so that a test of many
  /// draws can do without a metric that would take minutes.
  default long cost() {
    return 0;
  }
}
