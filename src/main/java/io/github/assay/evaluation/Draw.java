package io.github.assay.evaluation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Some of the items of a set, some perhaps several times: what a metric is computed on.
///
/// Used by one thread.
public final class Draw {
  private final Predictions predictions;
  private final int[] weights;
  private long @Nullable [] counts;

  /// @param weights how often each item is in it, in the order of the set; not to be changed
  Draw(Predictions predictions, int[] weights) {
    this.predictions = predictions;
    this.weights = weights;
  }

  /// Every item once.
  static Draw whole(Predictions predictions) {
    var weights = new int[predictions.set().size()];
    Arrays.fill(weights, 1);
    return new Draw(predictions, weights);
  }

  /// What it was drawn from.
  Predictions predictions() {
    return predictions;
  }

  /// How often each item is in it; not to be changed.
  int[] weights() {
    return weights;
  }

  /// The counts of the tag in a column.
  Tally tally(int column) {
    var all = counts();
    return new Tally(all[3 * column], all[3 * column + 1], all[3 * column + 2]);
  }

  /// The counts of all tags together.
  Tally total() {
    var total = new long[3];
    var all = counts();
    for (int place = 0; place < all.length; place++) total[place % 3] += all[place];
    return new Tally(total[0], total[1], total[2]);
  }

  /// Right, wrong and missed for each column in turn.
  private long[] counts() {
    if (counts == null) counts = count();
    return counts;
  }

  private long[] count() {
    var counted = new long[3 * predictions.set().tagCount()];
    for (int item = 0; item < weights.length; item++) {
      if (weights[item] == 0) continue;
      for (int column : predictions.predicted(item)) counted[3 * column + 1] += weights[item];
      for (int column : predictions.set().gold(item)) counted[3 * column + 2] += weights[item];
      settle(counted, item);
    }
    return counted;
  }

  /// Makes one right of each wrong and missed of the same cell.
  private void settle(long[] counted, int item) {
    var gold = predictions.set().gold(item);
    for (int column : predictions.predicted(item)) {
      if (Arrays.binarySearch(gold, column) < 0) continue;
      counted[3 * column] += weights[item];
      counted[3 * column + 1] -= weights[item];
      counted[3 * column + 2] -= weights[item];
    }
  }
}
