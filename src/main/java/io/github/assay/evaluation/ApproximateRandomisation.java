package io.github.assay.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  /// How many swaps are tried.
  ///
  /// @param swaps where there are too many to try all
  static int tried(Pair pair, int swaps) {
    return pair.items() <= ALL ? 1 << pair.items() : swaps;
  }

  /// The p values of the differences between two models.
  ///
  /// @param swaps how many random swaps are tried where there are too many to try all
  /// @return one for each statistic; null if it is undefined for one of the models
  static List<@Nullable Double> p(Pair pair, List<Statistic> statistics, int swaps, long seed) {
    int items = pair.items();
    boolean all = items <= ALL;
    int count = tried(pair, swaps);
    var seeds = new SplittableRandom(seed).longs(all ? 0 : swaps).toArray();
    var asLarge =
        asLarge(
            pair,
            statistics,
            IntStream.range(0, count)
                .mapToObj(number -> all ? bits(items, number) : chance(items, seeds[number])));
    var shares = new ArrayList<@Nullable Double>();
    for (Long large : asLarge)
      shares.add(
          large == null
              ? null
              : (Double) (all ? large / (double) count : (large + 1) / (count + 1.0)));
    return shares;
  }

  /// How many swaps are at least as different as no swap, for each statistic.
  private static List<@Nullable Long> asLarge(
      Pair pair, List<Statistic> statistics, Stream<boolean[]> swaps) {
    var seen = pair.swapped(statistics, new boolean[pair.items()]);
    var deltas = swaps.parallel().map(swapped -> pair.swapped(statistics, swapped)).toList();
    var counts = new ArrayList<@Nullable Long>();
    for (int place = 0; place < statistics.size(); place++) {
      var delta = seen.get(place);
      counts.add(delta == null ? null : (Long) countLarge(deltas, place, delta));
    }
    return counts;
  }

  /// A swap that leaves a metric undefined counts as large.
  private static long countLarge(List<List<@Nullable Double>> deltas, int place, double seen) {
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
