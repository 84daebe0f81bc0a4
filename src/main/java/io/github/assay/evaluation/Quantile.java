package io.github.assay.evaluation;

/// Quantiles of a sample, with linear interpolation (type 7, the standard of R and NumPy).
final class Quantile {
  private Quantile() {}

  /// @param sorted at least one value, rising
  /// @param share in `[0, 1]`
  static double of(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
