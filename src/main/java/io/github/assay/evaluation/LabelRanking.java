package io.github.assay.evaluation;

/// Label ranking average precision: for each gold tag, the share of gold among the tags that score
/// at least as much; 1 for an item where no or every tag is gold.
record LabelRanking() implements ItemMetric {
  @Override
  public String name() {
    return "lrap";
  }

  @Override
  public String meaning() {
    return "Mean over items and their gold tags: the share of gold among the tags down to it.";
  }

  @Override
  public Double of(Predictions predictions, int item) {
    var set = predictions.set();
    var gold = set.gold(item);
    if (gold.length == 0 || gold.length == set.tagCount()) return 1.0;
    double sum = 0;
    for (int column : gold)
      sum += Ranks.among(set.row(item), column, gold) / (double) Ranks.among(set.row(item), column);
    return sum / gold.length;
  }
}
