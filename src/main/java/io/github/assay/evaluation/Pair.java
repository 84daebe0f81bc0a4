package io.github.assay.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two models' predictions for the same items, laid one after the other: a metric of either model,
/// or of any mixture of the two, is then a draw from one list.
final class Pair {
  private final Predictions both;
  private final int items;
  private final Draws draws;

  /// @throws IllegalArgumentException if items, tags, gold or convention differ
  Pair(Predictions a, Predictions b) {
    if (!a.set().items().equals(b.set().items()))
      throw new IllegalArgumentException("the two models did not score the same items");
    for (int item = 0; item < a.set().size(); item++)
      if (!Arrays.equals(a.set().gold(item), b.set().gold(item)))
        throw new IllegalArgumentException("gold differs for " + a.set().items().get(item));
    this.both = a.followedBy(b);
    this.items = a.set().size();
    this.draws = new Draws(PairedTest.Watch.NONE, 0);
  }

  private Pair(Pair other, Draws draws) {
    this.both = other.both;
    this.items = other.items;
    this.draws = draws;
  }

  /// The same pair, whose draws are counted.
  Pair counted(Draws counter) {
    return new Pair(this, counter);
  }

  /// How many items there are.
  int items() {
    return items;
  }

  /// A metric, ready for draws.
  Statistic prepare(Metric metric) {
    return metric.over(both);
  }

  /// Each metric of the first model minus that of the second; null where one is undefined.
  ///
  /// @param weights how often each item is drawn
  List<@Nullable Double> resampled(List<Statistic> statistics, int[] weights) {
    var first = new int[2 * items];
    var second = new int[2 * items];
    System.arraycopy(weights, 0, first, 0, items);
    System.arraycopy(weights, 0, second, items, items);
    return differences(statistics, new Draw(both, first), new Draw(both, second));
  }

  /// The same on every item once, where some items have swapped their models.
  ///
  /// @param swapped for each item
  List<@Nullable Double> swapped(List<Statistic> statistics, boolean[] swapped) {
    var first = new int[2 * items];
    var second = new int[2 * items];
    for (int item = 0; item < items; item++) {
      first[swapped[item] ? items + item : item] = 1;
      second[swapped[item] ? item : items + item] = 1;
    }
    return differences(statistics, new Draw(both, first), new Draw(both, second));
  }

  private List<@Nullable Double> differences(List<Statistic> statistics, Draw first, Draw second) {
    draws.count();
    var deltas = new ArrayList<@Nullable Double>();
    for (Statistic statistic : statistics) {
      var a = statistic.of(first);
      var b = statistic.of(second);
      deltas.add(a == null || b == null ? null : (Double) (a - b));
    }
    return deltas;
  }
}
