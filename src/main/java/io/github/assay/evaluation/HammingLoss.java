package io.github.assay.evaluation;

import org.jspecify.annotations.Nullable;

/// The share of cells that are wrong.
record HammingLoss() implements ItemMetric {
  @Override
  public String name() {
    return "hamming_loss";
  }

  @Override
  public String meaning() {
    return "The share of all pairs of an item and a tag that are wrong.";
  }

  @Override
  public boolean lowerIsBetter() {
    return true;
  }

  @Override
  public @Nullable Double of(Predictions predictions, int item) {
    var tally = predictions.tally(item);
    return Tally.ratio(tally.fp() + tally.fn() + 0.0, predictions.set().tagCount());
  }
}
