package io.github.assay.agreement;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Small sets as ascending arrays.
final class Columns {
  static final int[] NONE = {};

  private Columns() {}

  /// How many are in both.
  static int shared(int[] one, int[] other) {
    int count = 0;
    int at = 0;
    int place = 0;
    while (at < one.length && place < other.length) {
      int order = Integer.compare(one[at], other[place]);
      if (order == 0) count++;
      if (order <= 0) at++;
      if (order >= 0) place++;
    }
    return count;
  }

  /// Those of one that are not in the other.
  static int[] without(int[] one, int[] other) {
    if (other.length == 0) return one;
    return Arrays.stream(one).filter(column -> Arrays.binarySearch(other, column) < 0).toArray();
  }

  /// Those that are in one of the two at least.
  static int[] union(int[] one, int[] other) {
    return Arrays.stream(joined(one, other)).sorted().distinct().toArray();
  }

  /// The second after the first.
  static int[] joined(int[] one, int[] other) {
    return IntStream.concat(Arrays.stream(one), Arrays.stream(other)).toArray();
  }

  /// One more than the last; 0 if there is none.
  static int end(int[] columns) {
    return columns.length == 0 ? 0 : columns[columns.length - 1] + 1;
  }
}
