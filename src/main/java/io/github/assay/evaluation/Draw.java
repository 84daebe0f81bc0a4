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
  private @Nullable Tally total;

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
    if (total == null) total = sum(counts());
    return total;
  }

  /// Right, wrong and missed for each column in turn.
  private long[] counts() {
    if (counts == null) counts = count();
    return counts;
  }

  private long[] count() {
    var counted = new long[3 * predictions.set().tagCount()];
    for (int item = 0; item < weights.length; item++)
      if (weights[item] != 0)
        for (int cell : predictions.cells(item)) counted[cell] += weights[item];
    return counted;
  }

  private static Tally sum(long[] counts) {
    long tp = 0;
    long fp = 0;
    long fn = 0;
    for (int place = 0; place < counts.length; place += 3) {
      tp += counts[place];
      fp += counts[place + 1];
      fn += counts[place + 2];
    }
    return new Tally(tp, fp, fn);
  }
}
