package io.github.assay.evaluation;

/// A ratio of the counts of all cells together: frequent tags weigh more.
record MicroAverage(String name, Ratio ratio) implements Metric {
  @Override
  public String meaning() {
    return "Over all cells together: " + ratio.words() + ".";
  }

  @Override
  public Statistic over(Predictions predictions) {
    return draw -> predictions.convention().orUndefined(ratio.formula().of(draw.total()));
  }
}
