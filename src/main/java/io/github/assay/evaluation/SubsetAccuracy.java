package io.github.assay.evaluation;

/// The share of items whose predicted tags are exactly the gold ones.
record SubsetAccuracy() implements ItemMetric {
  @Override
  public String name() {
    return "subset_accuracy";
  }

  @Override
  public String meaning() {
    return "The share of items whose predicted tags are exactly the gold ones.";
  }

  @Override
  public Double of(Predictions predictions, int item) {
    var tally = predictions.tally(item);
    return tally.fp() + tally.fn() == 0 ? 1.0 : 0.0;
  }
}
