package io.github.assay.evaluation;

/// One number that says how good predictions are. Add one here and in [Metrics#ALL].
public interface Metric {
  /// Stable name in files and tables, such as `micro.f1`; parts of one family share what is before
  /// the dot.
  String name();

  /// What it measures, in one sentence for people.
  String meaning();

  /// Whether a lower value is a better one.
  default boolean lowerIsBetter() {
    return false;
  }

  /// Gets ready to compute it on draws of these predictions.
  Statistic over(Predictions predictions);
}
