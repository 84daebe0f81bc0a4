package io.github.assay.evaluation;

/// The mean over items of a ratio of each item's counts.
record SampleAverage(String name, Ratio ratio) implements ItemMetric {
  @Override
  public String meaning() {
    return "Mean over items: " + ratio.words() + ".";
  }

  @Override
  public Double of(Predictions predictions, int item) {
    var tally = predictions.tally(item);
    return tally.equals(Tally.NONE) ? predictions.convention().nothingAtAll() : ratio.orZero(tally);
  }
}
