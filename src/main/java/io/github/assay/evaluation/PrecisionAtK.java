package io.github.assay.evaluation;

/// How many of an item's best `k` tags are gold, divided by `k` even if fewer tags score above 0.
record PrecisionAtK(int k) implements ItemMetric {
  @Override
  public String name() {
    return "p@" + k;
  }

  @Override
  public String meaning() {
    return "Mean over items: gold tags among the best " + k + ", divided by " + k + ".";
  }

  @Override
  public Double of(Predictions predictions, int item) {
    return hits(predictions.set(), item, k) / (double) k;
  }

  /// How many of an item's best `k` tags are gold; a tie is broken by tag id.
  static int hits(EvaluationSet set, int item, int k) {
    int hits = 0;
    for (int column : Ranks.top(set.row(item), k)) if (set.isGold(item, column)) hits++;
    return hits;
  }
}
