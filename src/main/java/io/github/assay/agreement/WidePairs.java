package io.github.assay.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Counts pairs in which at least one set is too large for [NarrowPairs], by looking at those that
/// share a tag. Never changes; thread-safe.
final class WidePairs {
  private final int[] sizes;
  private final int[] wide;

  /// For each wide set those before it that share a tag with it.
  private final List<int[]> partners = new ArrayList<>();

  /// How many tags each partner shares.
  private final List<int[]> shared = new ArrayList<>();

  /// @param sets ascending columns
  /// @param wide which of them are wide, ascending
  WidePairs(List<int[]> sets, int[] wide) {
    this.sizes = sets.stream().mapToInt(set -> set.length).toArray();
    this.wide = wide;
    if (wide.length == 0) return;
    var holders = new ArrayList<Ints>();
    var isWide = new boolean[sizes.length];
    for (int set : wide) isWide[set] = true;
    for (int set = 0; set < sizes.length; set++)
      if (!isWide[set]) hold(holders, set, sets.get(set));
    var counts = new int[sizes.length];
    for (int set : wide) {
      meet(holders, sets.get(set), counts);
      hold(holders, set, sets.get(set));
    }
  }

  /// Adds ordered pairs of two different places in the list of sets.
  ///
  /// @param weights how often each set is there
  void count(long[] weights, OverlapCounts counts) {
    if (wide.length == 0) return;
    var seen = narrow(weights);
    for (int place = 0; place < wide.length; place++) {
      int set = wide[place];
      if (weights[set] == 0) continue;
      for (int size = 0; size < seen.length; size++)
        add(counts, sizes[set], size, 0, weights[set] * seen[size]);
      countShared(place, weights, counts);
      seen[sizes[set]] += weights[set];
    }
  }

  /// The weights of sets that are not wide, by size.
  private long[] narrow(long[] weights) {
    var bySize = new long[Arrays.stream(sizes).max().orElse(0) + 1];
    for (int set = 0; set < sizes.length; set++) bySize[sizes[set]] += weights[set];
    for (int set : wide) bySize[sizes[set]] -= weights[set];
    return bySize;
  }

  private void countShared(int place, long[] weights, OverlapCounts counts) {
    int set = wide[place];
    var others = partners.get(place);
    for (int at = 0; at < others.length; at++) {
      long pairs = weights[set] * weights[others[at]];
      if (pairs == 0) continue;
      add(counts, sizes[set], sizes[others[at]], 0, -pairs);
      add(counts, sizes[set], sizes[others[at]], shared.get(place)[at], pairs);
    }
  }

  private static void add(OverlapCounts counts, int first, int second, int shared, long pairs) {
    counts.add(first, second, shared, pairs);
    counts.add(second, first, shared, pairs);
  }

  private static void hold(List<Ints> holders, int set, int[] columns) {
    for (int column : columns) {
      while (holders.size() <= column) holders.add(new Ints());
      holders.get(column).add(set);
    }
  }

  /// @param counts all 0, and again afterwards
  private void meet(List<Ints> holders, int[] columns, int[] counts) {
    var met = new Ints();
    for (int column : columns)
      for (int at = 0; column < holders.size() && at < holders.get(column).size(); at++) {
        int other = holders.get(column).get(at);
        if (counts[other]++ == 0) met.add(other);
      }
    var others = met.toArray();
    var shares = new int[others.length];
    for (int at = 0; at < others.length; at++) {
      shares[at] = counts[others[at]];
      counts[others[at]] = 0;
    }
    partners.add(others);
    shared.add(shares);
  }
}
