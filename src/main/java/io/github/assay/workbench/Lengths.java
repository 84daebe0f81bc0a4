package io.github.assay.workbench;

import io.github.assay.workbench.Statistics.Bin;
import io.github.assay.workbench.Statistics.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts how many items have each length, and makes bins of them.
final class Lengths {
  private static final int BINS = 12;
  private static final int[] STEPS = {1, 2, 5};

  private final TreeMap<Integer, Integer> counts = new TreeMap<>();
  private int items;
  private long sum;

  /// @param found how many items have which length
  void add(Map<Integer, Integer> found) {
    found.forEach(
        (length, times) -> {
          counts.merge(length, times, Integer::sum);
          items += times;
          sum += (long) length * times;
        });
  }

  /// @param key the field of the query language
  Spread spread(String key) {
    if (items == 0) return new Spread(0, 0, 0, 0, List.of());
    return new Spread(
        counts.firstKey(),
        quantile(0.5),
        counts.lastKey(),
        (double) sum / items,
        bins(key, width(quantile(0.98))));
  }

  /// The lowest length that so large a share of the items does not exceed.
  private int quantile(double share) {
    long wanted = (long) Math.ceil(share * items);
    long seen = 0;
    for (Map.Entry<Integer, Integer> each : counts.entrySet()) {
      seen += each.getValue();
      if (seen >= wanted) return each.getKey();
    }
    return counts.lastKey();
  }

  /// A round width, so that nearly all lengths lie in a few bins.
  private static int width(int long98) {
    for (int power = 1; ; power *= 10)
      for (int step : STEPS) if ((long) step * power * (BINS - 1) > long98) return step * power;
  }

  private List<Bin> bins(String key, int width) {
    var bins = new ArrayList<Bin>();
    int last = Math.min(BINS - 1, counts.lastKey() / width);
    for (int i = 0; i <= last; i++) {
      int from = i * width;
      int to = i == last ? Math.max(counts.lastKey(), from + width - 1) : from + width - 1;
      int inside = counts.subMap(from, true, to, true).values().stream().mapToInt(n -> n).sum();
      var end = i == last ? "" : " %s:<=%d".formatted(key, to);
      bins.add(new Bin(from, to, inside, "%s:>=%d%s".formatted(key, from, end)));
    }
    return bins;
  }
}
