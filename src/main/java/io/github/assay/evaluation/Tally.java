package io.github.assay.evaluation;

import org.jspecify.annotations.Nullable;

/// How often a prediction was right and wrong. Ratios that would divide by zero are undefined,
/// which is null, never NaN.
///
/// @param tp predicted and gold
/// @param fp predicted and not gold
/// @param fn gold and not predicted
public record Tally(long tp, long fp, long fn) {
  /// Nothing counted.
  public static final Tally NONE = new Tally(0, 0, 0);

  /// Both counts together.
  public Tally plus(Tally other) {
    return new Tally(tp + other.tp, fp + other.fp, fn + other.fn);
  }

  /// How many are gold.
  public long support() {
    return tp + fn;
  }

  /// How many are predicted.
  public long predicted() {
    return tp + fp;
  }

  /// The share of the predicted that is gold; undefined if nothing is predicted.
  public @Nullable Double precision() {
    return ratio(tp, tp + fp);
  }

  /// The share of the gold that is predicted; undefined if nothing is gold.
  public @Nullable Double recall() {
    return ratio(tp, tp + fn);
  }

  /// The harmonic mean of precision and recall; undefined if nothing is gold and nothing predicted.
  public @Nullable Double f1() {
    return f(1);
  }

  /// F-beta, `(1+b²)tp / ((1+b²)tp + b²fn + fp)`; undefined only if all three counts are 0.
  ///
  /// @param beta how many times as much recall matters as precision, above 0
  public @Nullable Double f(double beta) {
    double square = beta * beta;
    return ratio((1 + square) * tp, (1 + square) * tp + square * fn + fp);
  }

  /// The share of gold and predicted together that is both; undefined if there is neither.
  public @Nullable Double jaccard() {
    return ratio(tp, tp + fp + fn);
  }

  /// Precision, recall and F1.
  public Prf prf() {
    return new Prf(precision(), recall(), f1());
  }

  private static @Nullable Double ratio(long part, long whole) {
    return ratio((double) part, (double) whole);
  }

  static @Nullable Double ratio(double part, double whole) {
    return whole == 0 ? null : (Double) (part / whole);
  }
}
