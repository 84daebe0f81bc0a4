package io.github.assay.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Counts pairs of sets by their sizes and what they share, quickly and again and again for other
/// weights. Never changes; thread-safe.
final class Overlaps {
  /// Above this many tags a set always counts as wide.
  private static final int WIDE = 10;

  /// Above this many subsets in all, the largest sets count as wide.
  private static final long MANY = 30_000_000;

  private final int largest;
  private final int[] narrow;
  private final NarrowPairs narrowPairs;
  private final WidePairs widePairs;

  /// @param sets ascending columns; the same set may be there twice
  Overlaps(List<int[]> sets) {
    this.largest = sets.stream().mapToInt(set -> set.length).max().orElse(0);
    int limit = limit(sets);
    this.narrow = places(sets, 0, limit);
    var narrowSets = new ArrayList<int[]>();
    for (int place : narrow) narrowSets.add(sets.get(place));
    this.narrowPairs = new NarrowPairs(narrowSets);
    this.widePairs = new WidePairs(sets, places(sets, limit + 1, largest));
  }

  /// Counts ordered pairs of two different places in the list of sets.
  ///
  /// @param weights how often each set is there
  OverlapCounts count(long[] weights) {
    var counts = new OverlapCounts(largest);
    counts.add(
        narrowPairs.count(Arrays.stream(narrow).mapToLong(set -> weights[set]).toArray()), 1);
    widePairs.count(weights, counts);
    return counts;
  }

  /// How many tags the largest set has.
  int largest() {
    return largest;
  }

  private static int limit(List<int[]> sets) {
    var bySize = new long[WIDE + 1];
    for (int[] set : sets) if (set.length <= WIDE) bySize[set.length]++;
    long subsets = 0;
    for (int size = 0; size <= WIDE; size++) {
      subsets += bySize[size] << size;
      if (subsets > MANY) return Math.max(0, size - 1);
    }
    return WIDE;
  }

  private static int[] places(List<int[]> sets, int least, int most) {
    return IntStream.range(0, sets.size())
        .filter(set -> sets.get(set).length >= least && sets.get(set).length <= most)
        .toArray();
  }
}
