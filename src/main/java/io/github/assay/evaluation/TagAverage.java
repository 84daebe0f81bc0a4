package io.github.assay.evaluation;

/// The mean over tags of a ratio of each tag's counts.
///
/// @param weight how much a tag weighs
record TagAverage(String name, Ratio ratio, Weight weight) implements Metric {
  /// How much a tag weighs in the mean.
  enum Weight {
    /// Every tag the same (macro).
    ONE,
    /// As much as it has gold items (weighted).
    SUPPORT
  }

  @Override
  public String meaning() {
    return (weight == Weight.ONE ? "Mean over tags: " : "Mean over tags by their gold items: ")
        + ratio.words()
        + ".";
  }

  @Override
  public Statistic over(Predictions predictions) {
    return draw -> {
      double sum = 0;
      double weights = 0;
      for (int column = 0; column < predictions.set().tagCount(); column++) {
        if (!predictions.convention().averages(predictions.support(column))) continue;
        var tally = draw.tally(column);
        double share = weight == Weight.ONE ? 1 : tally.support();
        sum += share * ratio.orZero(tally);
        weights += share;
      }
      return predictions.convention().orUndefined(Tally.ratio(sum, weights));
    };
  }
}
