package io.github.assay.agreement;

import java.util.ArrayList;
import java.util.List;

/// Alpha of sets, ready to be computed for any weights of the items. Never changes; thread-safe.
final class SetAlpha {
  private final List<Distance> distances;
  private final DistinctSets values;
  private final List<DistinctSets.Term> terms;

  /// For each distance and item, the distances within the item by its number of values less 1.
  private final double[][] different;

  SetAlpha(Judgements judgements, List<Distance> distances) {
    this.distances = List.copyOf(distances);
    this.values = new DistinctSets(judgements);
    this.terms = values.terms();
    this.different = new double[distances.size()][judgements.size()];
    for (int item = 0; item < judgements.size(); item++)
      if (judgements.judges(item) > 1) compare(judgements.of(item), item);
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
    var pairs = pairs(counts);
    var alphas = new ArrayList<Alpha>();
    for (int place = 0; place < different.length; place++) {
      double within = 0;
      for (int item = 0; item < weights.length; item++)
        within += weights[item] * different[place][item];
      alphas.add(Alpha.of(within, pairs.sum(distances.get(place)), items, total));
    }
    return alphas;
  }

  /// Counts of the terms put together: pairs of different values.
  private OverlapCounts pairs(long[] counts) {
    int largest = 0;
    var parts = new ArrayList<OverlapCounts>();
    for (DistinctSets.Term term : terms) {
      var weights = term.members().stream().mapToLong(code -> counts[code]).toArray();
      parts.add(term.overlaps().count(weights));
      largest = Math.max(largest, term.overlaps().largest());
    }
    var pairs = new OverlapCounts(largest);
    for (int place = 0; place < parts.size(); place++)
      pairs.add(parts.get(place), terms.get(place).times());
    return pairs;
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
