package io.github.assay.evaluation;

/// How far down an item's ranking one has to go to see all of its gold tags; 0 if it has none.
record CoverageError() implements ItemMetric {
  @Override
  public String name() {
    return "coverage_error";
  }

  @Override
  public String meaning() {
    return "Mean over items: how many of the best tags one must take to have all gold ones.";
  }

  @Override
  public boolean lowerIsBetter() {
    return true;
  }

  @Override
  public Double of(Predictions predictions, int item) {
    int worst = 0;
    for (int column : predictions.set().gold(item))
      worst = Math.max(worst, Ranks.among(predictions.set().row(item), column));
    return (double) worst;
  }
}
