package io.github.assay.evaluation;

import org.jspecify.annotations.Nullable;

/// A metric that is the mean of one value for each item.
interface ItemMetric extends Metric {
  /// The value of an item; null leaves the item out of the mean.
  @Nullable Double of(Predictions predictions, int item);

  @Override
  default Statistic over(Predictions predictions) {
    int size = predictions.set().size();
    var values = new double[size];
    var counts = new boolean[size];
    for (int item = 0; item < size; item++) {
      var value = of(predictions, item);
      counts[item] = value != null;
      values[item] = value == null ? 0 : value;
    }
    return draw -> {
      double sum = 0;
      long count = 0;
      for (int item = 0; item < size; item++) {
        int weight = counts[item] ? draw.weights()[item] : 0;
        sum += weight * values[item];
        count += weight;
      }
      return predictions.convention().orUndefined(Tally.ratio(sum, (double) count));
    };
  }
}
