package io.github.assay.evaluation;

import org.jspecify.annotations.Nullable;

/// A number that follows from a tally.
///
/// @param name such as `f1`
/// @param words the same for people
/// @param formula how it follows
record Ratio(String name, String words, Formula formula) {
  static final Ratio PRECISION =
      new Ratio("p", "the share of predicted tags that is gold", Tally::precision);
  static final Ratio RECALL =
      new Ratio("r", "the share of gold tags that is predicted", Tally::recall);
  static final Ratio F1 = new Ratio("f1", "the harmonic mean of precision and recall", Tally::f1);
  static final Ratio JACCARD =
      new Ratio("jaccard", "the shared part of gold and predicted tags", Tally::jaccard);

  /// F with another weight of recall.
  static Ratio f(double beta) {
    var number = beta == Math.rint(beta) ? Integer.toString((int) beta) : Double.toString(beta);
    return new Ratio(
        "f" + number, "F with recall weighing " + number + " times", tally -> tally.f(beta));
  }

  /// The value, or 0 where it is undefined, which is how it counts in an average.
  double orZero(Tally tally) {
    var value = formula.of(tally);
    return value == null ? 0 : value;
  }

  /// How a number follows from a tally.
  @FunctionalInterface
  interface Formula {
    @Nullable Double of(Tally tally);
  }
}
