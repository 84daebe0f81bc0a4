package io.github.assay.evaluation;

/// The share of pairs of a gold and another tag in which the gold one does not score higher; 0 for
/// an item where no or every tag is gold.
record RankingLoss() implements ItemMetric {
  @Override
  public String name() {
    return "ranking_loss";
  }

  @Override
  public String meaning() {
    return "Mean over items: pairs of a gold and another tag that are in the wrong order.";
  }

  @Override
  public boolean lowerIsBetter() {
    return true;
  }

  @Override
  public Double of(Predictions predictions, int item) {
    var set = predictions.set();
    var gold = set.gold(item);
    int others = set.tagCount() - gold.length;
    if (gold.length == 0 || others == 0) return 0.0;
    long wrong = 0;
    for (int column : gold)
      wrong += Ranks.among(set.row(item), column) - Ranks.among(set.row(item), column, gold);
    return wrong / ((double) gold.length * others);
  }
}
