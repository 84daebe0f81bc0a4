package io.github.assay.agreement;

import java.util.Arrays;

/// Numbers pairs of a parent and a child, 0, 1 and so on, in the order in which they first come.
final class Numbering {
  private static final long FREE = -1;

  /// 2⁶⁴ by the golden ratio, which spreads keys that are close to each other.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private static final int SMALLEST = 1 << 8;

  private long[] keys = free(SMALLEST);
  private int[] numbers = new int[SMALLEST];
  private int size;

  /// The number of a pair.
  ///
  /// @param parent at least 0
  /// @param child at least 0
  int of(int parent, int child) {
    long key = (long) parent << 32 | child;
    int at = place(keys, key);
    if (keys[at] == key) return numbers[at];
    keys[at] = key;
    numbers[at] = size++;
    if (2 * size > keys.length) grow();
    return size - 1;
  }

  private void grow() {
    var moreKeys = free(2 * keys.length);
    var moreNumbers = new int[moreKeys.length];
    for (int at = 0; at < keys.length; at++) {
      if (keys[at] == FREE) continue;
      int place = place(moreKeys, keys[at]);
      moreKeys[place] = keys[at];
      moreNumbers[place] = numbers[at];
    }
    keys = moreKeys;
    numbers = moreNumbers;
  }

  private static int place(long[] keys, long key) {
    int at = (int) (((key ^ (key >>> 32)) * SPREAD) >>> 32) & (keys.length - 1);
    while (keys[at] != FREE && keys[at] != key) at = (at + 1) & (keys.length - 1);
    return at;
  }

  private static long[] free(int size) {
    var keys = new long[size];
    Arrays.fill(keys, FREE);
    return keys;
  }
}
