package io.github.assay.evaluation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Normalised discounted cumulative gain of an item's ranking: a gold tag at place `i` gains `1 /
/// log2(i + 1)`, and tied tags share what their places gain together.
record NdcgAtK(int k) implements ItemMetric {
  @Override
  public String name() {
    return "ndcg@" + k;
  }

  @Override
  public String meaning() {
    return "Mean over items with gold: how high the gold tags stand among the best " + k + ".";
  }

  @Override
  public @Nullable Double of(Predictions predictions, int item) {
    var set = predictions.set();
    var gold = set.gold(item);
    if (gold.length == 0) return predictions.convention().undefined();
    double gain = 0;
    for (int column : gold) gain += discount(set.row(item), column, k);
    return gain / discounts(0, Math.min(k, gold.length));
  }

  /// The same for graded relevance.
  ///
  /// @param relevance of each tag, at least 0
  /// @return null if nothing is relevant
  static @Nullable Double of(double[] relevance, float[] scores, int k) {
    double gain = 0;
    for (int column = 0; column < scores.length; column++)
      gain += relevance[column] * discount(scores, column, k);
    var sorted = relevance.clone();
    Arrays.sort(sorted);
    double ideal = 0;
    for (int place = 0; place < Math.min(k, sorted.length); place++)
      ideal += sorted[sorted.length - 1 - place] * discounts(place, place + 1);
    return Tally.ratio(gain, ideal);
  }

  /// What a tag gains at its place: the mean over the places of all that are tied with it.
  private static double discount(float[] scores, int column, int k) {
    int above = 0;
    int tied = 0;
    for (float score : scores) {
      if (score > scores[column]) above++;
      else if (score == scores[column]) tied++;
    }
    return above >= k ? 0 : discounts(above, Math.min(k, above + tied)) / tied;
  }

  /// The sum of what the places from `from` (0 is the best) to before `to` gain.
  private static double discounts(int from, int to) {
    double sum = 0;
    for (int place = from; place < to; place++) sum += Math.log(2) / Math.log(place + 2.0);
    return sum;
  }
}
