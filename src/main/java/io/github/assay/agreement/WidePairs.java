package io.github.assay.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Measures pairs in which at least one set is too large for [NarrowPairs], each pair by itself but
/// with the sets as bits. Never changes; thread-safe.
final class WidePairs {
  /// The sets: first those that are not wide, then the wide ones.
  private final int[] order;

  /// Where the wide sets begin in the order.
  private final int narrow;

  /// By place in the order.
  private final int[] sizes;

  /// How many numbers hold the bits of a set.
  private final int words;

  /// The bits of all sets, one set after the other in the order.
  private final long[] bits;

  private final int largest;

  /// @param sets ascending columns
  /// @param narrow which of them are not wide
  /// @param wide the others
  WidePairs(List<int[]> sets, int[] narrow, int[] wide) {
    this.narrow = wide.length == 0 ? 0 : narrow.length;
    this.order = wide.length == 0 ? wide : Columns.joined(narrow, wide);
    this.sizes = Arrays.stream(order).map(set -> sets.get(set).length).toArray();
    this.largest = Arrays.stream(sizes).max().orElse(0);
    int columns = Arrays.stream(order).map(set -> Columns.end(sets.get(set))).max().orElse(0);
    this.words = (columns + Long.SIZE - 1) / Long.SIZE;
    this.bits = new long[order.length * words];
    for (int place = 0; place < order.length; place++)
      for (int column : sets.get(order[place]))
        bits[place * words + column / Long.SIZE] |= 1L << column;
  }

  /// How many steps it takes to measure.
  long cost() {
    long steps = 0;
    for (int place = narrow; place < order.length; place++) steps += (long) place * words;
    return steps;
  }

  /// Adds the distances of ordered pairs of two different places in the list of sets.
  ///
  /// @param weights how often each set is there
  /// @param sums by distance
  void measure(long[] weights, List<Distance> distances, double[] sums) {
    var ordered = Arrays.stream(order).mapToLong(set -> weights[set]).toArray();
    var parts =
        IntStream.range(narrow, order.length)
            .parallel()
            .mapToObj(place -> measure(place, ordered, distances))
            .toList();
    for (double[] part : parts)
      for (int place = 0; place < sums.length; place++) sums[place] += part[place];
  }

  /// The distances of a wide set to those before it, both ways.
  private double[] measure(int place, long[] weights, List<Distance> distances) {
    var sums = new double[distances.size()];
    if (weights[place] == 0) return sums;
    int size = sizes[place];
    var counts = counts(place, weights);
    for (int other = 0; other <= largest; other++)
      for (int shared = 0; shared <= Math.min(size, other); shared++) {
        long pairs = 2 * weights[place] * counts[other * (size + 1) + shared];
        if (pairs == 0) continue;
        for (int at = 0; at < sums.length; at++)
          sums[at] += pairs * distances.get(at).between(size, other, shared);
      }
    return sums;
  }

  /// How many sets before a wide one there are of each size and number of shared tags.
  private long[] counts(int place, long[] weights) {
    int size = sizes[place];
    var own = Arrays.copyOfRange(bits, place * words, (place + 1) * words);
    var counts = new long[(largest + 1) * (size + 1)];
    for (int other = 0; other < place; other++) {
      if (weights[other] == 0) continue;
      int shared = 0;
      for (int word = 0; word < words; word++)
        shared += Long.bitCount(bits[other * words + word] & own[word]);
      counts[sizes[other] * (size + 1) + shared] += weights[other];
    }
    return counts;
  }
}
