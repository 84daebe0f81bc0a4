package io.github.assay.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Measures all pairs of sets, quickly and again and again for other weights. Never changes;
/// thread-safe.
final class Overlaps {
  /// Up to this many tags a set is never wide.
  private static final int NARROW = 8;

  /// Above this many tags a set is always wide.
  private static final int WIDE = 10;

  /// Sets in between are wide if there are more subsets than this in all.
  private static final long MANY = 100_000_000;

  private final int[] narrow;
  private final NarrowPairs narrowPairs;
  private final WidePairs widePairs;

  /// @param sets ascending columns; the same set may be there twice
  Overlaps(List<int[]> sets) {
    int limit = limit(sets);
    this.narrow = places(sets, set -> set.length <= limit);
    var narrowSets = new ArrayList<int[]>();
    for (int place : narrow) narrowSets.add(sets.get(place));
    this.narrowPairs = new NarrowPairs(narrowSets);
    this.widePairs = new WidePairs(sets, narrow, places(sets, set -> set.length > limit));
  }

  /// How many steps it takes to measure.
  long cost() {
    return narrowPairs.cost() + widePairs.cost();
  }

  /// The distances of all ordered pairs of two different places in the list of sets together.
  ///
  /// @param weights how often each set is there
  /// @return one sum for each distance
  double[] measure(long[] weights, List<Distance> distances) {
    var counts = narrowPairs.count(Arrays.stream(narrow).mapToLong(set -> weights[set]).toArray());
    var sums = distances.stream().mapToDouble(counts::sum).toArray();
    widePairs.measure(weights, distances, sums);
    return sums;
  }

  private static int limit(List<int[]> sets) {
    var bySize = new long[WIDE + 1];
    for (int[] set : sets) if (set.length <= WIDE) bySize[set.length]++;
    long subsets = 0;
    for (int size = 0; size <= WIDE; size++) {
      subsets += bySize[size] << size;
      if (size > NARROW && subsets > MANY) return size - 1;
    }
    return WIDE;
  }

  private static int[] places(List<int[]> sets, Predicate<int[]> which) {
    return IntStream.range(0, sets.size()).filter(set -> which.test(sets.get(set))).toArray();
  }
}
