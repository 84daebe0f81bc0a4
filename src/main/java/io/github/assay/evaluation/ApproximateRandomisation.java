package io.github.assay.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Whether a difference could come from two models that are equally good: swaps the models of each
/// item with a chance of one half, and counts how often the difference is at least as large.
///
/// Up to 16 items all swaps are tried. A difference that is as large counts (`>=`), and so does the
/// one that was seen, so that p is never 0 and a model against itself gets 1.
///
/// @see <a href="https://doi.org/10.2202/1544-6115.1585">Phipson and Smyth (2010)</a>
final class ApproximateRandomisation {
  private static final int ALL = 16;
  private static final double TOLERANCE = 1e-12;

  private ApproximateRandomisation() {}

  /// The p values of the differences between two models.
  ///
  /// @param swaps how many random swaps are tried where there are too many to try all
  /// @return one for each statistic; null if it is undefined for one of the models
  static List<@Nullable Double> p(Pair pair, List<Statistic> statistics, int swaps, long seed) {
    int items = pair.items();
    if (items <= ALL) {
      int all = 1 << items;
      return shares(pair, statistics, all, number -> bits(items, number), 0);
    }
    var seeds = new SplittableRandom(seed).longs(swaps).toArray();
    return shares(pair, statistics, swaps, number -> chance(items, seeds[number]), 1);
  }

  /// How often a swap is at least as different as no swap.
  ///
  /// @param extra what is added to both counts: 1 if no swap at all is not among the swaps
  private static List<@Nullable Double> shares(
      Pair pair, List<Statistic> statistics, int swaps, IntFunction<boolean[]> swap, int extra) {
    var seen = pair.swapped(statistics, new boolean[pair.items()]);
    var deltas =
        IntStream.range(0, swaps)
            .parallel()
            .mapToObj(number -> pair.swapped(statistics, swap.apply(number)))
            .toList();
    var shares = new ArrayList<@Nullable Double>();
    for (int place = 0; place < statistics.size(); place++) {
      var delta = seen.get(place);
      shares.add(
          delta == null
              ? null
              : (Double) ((asLarge(deltas, place, delta) + extra) / (swaps + (double) extra)));
    }
    return shares;
  }

  /// A swap that leaves a metric undefined counts as large.
  private static long asLarge(List<List<@Nullable Double>> deltas, int place, double seen) {
    long count = 0;
    for (List<@Nullable Double> row : deltas) {
      var delta = row.get(place);
      if (delta == null || Math.abs(delta) >= Math.abs(seen) - TOLERANCE) count++;
    }
    return count;
  }

  private static boolean[] bits(int items, int number) {
    var swapped = new boolean[items];
    for (int item = 0; item < items; item++) swapped[item] = (number >> item & 1) == 1;
    return swapped;
  }

  private static boolean[] chance(int items, long seed) {
    var random = new SplittableRandom(seed);
    var swapped = new boolean[items];
    for (int item = 0; item < items; item++) swapped[item] = random.nextBoolean();
    return swapped;
  }
}
