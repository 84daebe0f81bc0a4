package io.github.assay.evaluation;

import org.jspecify.annotations.Nullable;

/// How many of an item's gold tags are among its best `k`.
record RecallAtK(int k) implements ItemMetric {
  @Override
  public String name() {
    return "r@" + k;
  }

  @Override
  public String meaning() {
    return "Mean over items with gold: the share of gold tags that is among the best " + k + ".";
  }

  @Override
  public @Nullable Double of(Predictions predictions, int item) {
    int gold = predictions.set().gold(item).length;
    if (gold == 0) return predictions.convention().undefined();
    return PrecisionAtK.hits(predictions.set(), item, k) / (double) gold;
  }
}
