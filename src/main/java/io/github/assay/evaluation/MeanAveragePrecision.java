package io.github.assay.evaluation;

import org.jspecify.annotations.Nullable;

/// The mean of the average precision of all tags that are gold somewhere; under either convention.
record MeanAveragePrecision() implements Metric {
  @Override
  public String name() {
    return "map";
  }

  @Override
  public String meaning() {
    return "Mean over tags with gold: the area under the steps of the precision/recall curve.";
  }

  @Override
  public Statistic over(Predictions predictions) {
    var set = predictions.set();
    return new Statistic() {
      @Override
      public @Nullable Double of(Draw draw) {
        double sum = 0;
        int tags = 0;
        for (Double value : set.averagePrecision().of(draw.weights())) {
          if (value == null) continue;
          sum += value;
          tags++;
        }
        return Tally.ratio(sum, tags);
      }

      @Override
      public long cost() {
        return set.cells();
      }
    };
  }
}
