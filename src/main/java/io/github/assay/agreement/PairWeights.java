package io.github.assay.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The F1 of each pair of people, ready to be computed for any weights of the items. Never changes;
/// thread-safe.
final class PairWeights {
  private final int pairs;

  /// For each item three numbers a pair: which one, the tags in common, and the tags of both.
  private final int[][] rows;

  /// @param pairs which the F1 is wanted of
  PairWeights(Judgements judgements, List<PairAgreement> pairs) {
    this.pairs = pairs.size();
    Map<List<Integer>, Integer> places = new HashMap<>();
    for (PairAgreement pair : pairs)
      places.put(List.of(pair.first(), pair.second()), places.size());
    rows = new int[judgements.size()][];
    for (int item = 0; item < rows.length; item++) rows[item] = row(judgements.of(item), places);
  }

  private static int[] row(List<Judgement> all, Map<List<Integer>, Integer> places) {
    var row = new Ints();
    for (int one = 0; one < all.size(); one++)
      for (int other = one + 1; other < all.size(); other++) {
        var place = places.get(List.of(all.get(one).annotator(), all.get(other).annotator()));
        if (place == null) continue;
        var overlap = all.get(one).against(all.get(other));
        row.add(place);
        row.add(overlap.shared());
        row.add(overlap.first() + overlap.second());
      }
    return row.toArray();
  }

  /// One for each pair, where each item counts so often; null where nobody gave a tag.
  List<@Nullable Double> of(int[] weights) {
    var shared = new long[pairs];
    var given = new long[pairs];
    for (int item = 0; item < rows.length; item++) {
      var row = rows[item];
      for (int at = 0; at < row.length; at += 3) {
        shared[row[at]] += (long) weights[item] * row[at + 1];
        given[row[at]] += (long) weights[item] * row[at + 2];
      }
    }
    var f1 = new ArrayList<@Nullable Double>();
    for (int pair = 0; pair < pairs; pair++)
      f1.add(given[pair] == 0 ? null : (Double) (2. * shared[pair] / given[pair]));
    return Collections.unmodifiableList(f1);
  }

  /// The mean of those that are defined; null if none is.
  static @Nullable Double mean(List<@Nullable Double> values) {
    double sum = 0;
    int count = 0;
    for (Double value : values) {
      if (value == null) continue;
      sum += value;
      count++;
    }
    return count == 0 ? null : (Double) (sum / count);
  }
}
