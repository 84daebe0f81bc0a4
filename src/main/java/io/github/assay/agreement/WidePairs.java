package io.github.assay.agreement;

import java.util.ArrayList;
import java.util.List;

/// Measures pairs in which at least one set is too large for [NarrowPairs], one wide set after the
/// other: those before it that share a tag are looked at, the others only counted. Never changes;
/// thread-safe.
final class WidePairs {
  private final List<int[]> sets;
  private final int[] wide;

  /// For each column the sets that have it: first those that are not wide, then the wide ones.
  private final List<Ints> holders = new ArrayList<>();

  /// 0 for sets that are not wide, then 1, 2 and so on.
  private final int[] ranks;

  private final int largest;

  /// @param sets ascending columns
  /// @param narrow which of them are not wide, ascending
  /// @param wide the others, ascending
  WidePairs(List<int[]> sets, int[] narrow, int[] wide) {
    this.sets = sets;
    this.wide = wide;
    this.largest = sets.stream().mapToInt(set -> set.length).max().orElse(0);
    this.ranks = new int[sets.size()];
    for (int place = 0; place < wide.length; place++) ranks[wide[place]] = place + 1;
    if (wide.length == 0) return;
    for (int set : narrow) hold(set);
    for (int set : wide) hold(set);
  }

  /// How many steps it takes to measure.
  long cost() {
    long steps = 0;
    for (int set : wide) for (int column : sets.get(set)) steps += holders.get(column).size();
    return steps;
  }

  /// Adds the distances of ordered pairs of two different places in the list of sets.
  ///
  /// @param weights how often each set is there
  /// @param sums by distance
  void measure(long[] weights, List<Distance> distances, double[] sums) {
    if (wide.length == 0) return;
    var before = new long[largest + 1];
    for (int set = 0; set < ranks.length; set++)
      if (ranks[set] == 0) before[sets.get(set).length] += weights[set];
    var met = new Met(ranks.length);
    for (int set : wide) {
      if (weights[set] == 0) continue;
      int size = sets.get(set).length;
      meet(set, met);
      var apart = before.clone();
      for (int at = 0; at < met.size; at++) {
        int other = met.sets[at];
        var overlap = new Judgement.Overlap(size, sets.get(other).length, met.take(other));
        apart[overlap.second()] -= weights[other];
        add(weights[set] * weights[other], overlap, distances, sums);
      }
      for (int other = 0; other < apart.length; other++) {
        var overlap = new Judgement.Overlap(size, other, 0);
        add(weights[set] * apart[other], overlap, distances, sums);
      }
      before[size] += weights[set];
    }
  }

  private static void add(
      long pairs, Judgement.Overlap overlap, List<Distance> distances, double[] sums) {
    if (pairs == 0) return;
    for (int place = 0; place < sums.length; place++)
      sums[place] += 2.0 * pairs * overlap.distance(distances.get(place));
  }

  /// Finds the sets before a wide one that share a tag with it.
  private void meet(int set, Met met) {
    met.size = 0;
    for (int column : sets.get(set)) {
      var others = holders.get(column);
      for (int at = 0; at < others.size() && ranks[others.get(at)] < ranks[set]; at++)
        met.add(others.get(at));
    }
  }

  private void hold(int set) {
    for (int column : sets.get(set)) {
      while (holders.size() <= column) holders.add(new Ints());
      holders.get(column).add(set);
    }
  }

  /// Sets that share a tag with another one.
  private static final class Met {
    private final int[] sets;
    private final int[] shared;
    private int size;

    private Met(int count) {
      this.sets = new int[count];
      this.shared = new int[count];
    }

    private void add(int set) {
      if (shared[set]++ == 0) sets[size++] = set;
    }

    /// How many tags it shares; afterwards none.
    private int take(int set) {
      int count = shared[set];
      shared[set] = 0;
      return count;
    }
  }
}
