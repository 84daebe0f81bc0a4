package io.github.assay.agreement;

import java.util.ArrayList;
import java.util.List;

/// Alpha of sets, ready to be computed for any weights of the items. Never changes; thread-safe.
final class SetAlpha {
  private final List<Distance> distances;
  private final DistinctSets values;

  /// For each distance and item, the distances within the item by its number of values less 1.
  private final double[][] different;

  SetAlpha(Judgements judgements, List<Distance> distances) {
    this.distances = List.copyOf(distances);
    this.values = new DistinctSets(judgements);
    this.different = new double[distances.size()][judgements.size()];
    for (int item = 0; item < judgements.size(); item++)
      if (judgements.judges(item) > 1) compare(judgements.of(item), item);
  }

  /// How many steps it takes for some weights.
  long cost() {
    return values.cost();
  }

  /// Alpha by each distance, where each item counts so often.
  List<Alpha> of(int[] weights) {
    var counts = new long[values.size()];
    long items = 0;
    long total = 0;
    for (int item = 0; item < weights.length; item++) {
      var codes = values.codes(item);
      if (codes.length == 0) continue;
      items += weights[item];
      total += (long) weights[item] * codes.length;
      for (int code : codes) counts[code] += weights[item];
    }
    var anywhere = values.measure(counts, distances);
    var alphas = new ArrayList<Alpha>();
    for (int place = 0; place < different.length; place++) {
      double within = 0;
      for (int item = 0; item < weights.length; item++)
        within += weights[item] * different[place][item];
      alphas.add(Alpha.of(within, anywhere[place], items, total));
    }
    return alphas;
  }

  private void compare(List<Judgement> row, int item) {
    for (int one = 0; one < row.size(); one++)
      for (int other = one + 1; other < row.size(); other++) {
        var overlap = row.get(one).against(row.get(other));
        for (int place = 0; place < distances.size(); place++)
          different[place][item] += 2 * overlap.distance(distances.get(place)) / (row.size() - 1);
      }
  }
}
