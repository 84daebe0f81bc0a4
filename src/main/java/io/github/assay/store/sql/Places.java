package io.github.assay.store.sql;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// A set of item numbers as a list: the number at any place is found at once.
final class Places {
  private static final int BLOCK = 1024;

  private final BitSet numbers;

  /// How many numbers there are before each block.
  private final int[] before;

  Places(BitSet numbers) {
    this.numbers = numbers;
    int blocks = (numbers.length() + BLOCK - 1) / BLOCK;
    before = new int[blocks + 1];
    for (int i = 0; i < blocks; i++)
      before[i + 1] = before[i] + numbers.get(i * BLOCK, (i + 1) * BLOCK).cardinality();
  }

  int size() {
    return before[before.length - 1];
  }

  /// Numbers from a place on, ascending, as many as there are up to a limit.
  int[] slice(int from, int limit) {
    int length = Math.clamp((long) size() - from, 0, limit);
    if (length == 0) return new int[0];
    int found = Arrays.binarySearch(before, from + 1);
    int block = (found < 0 ? -found - 1 : found) - 1;
    while (before[block] > from) block--;
    int number = numbers.nextSetBit(block * BLOCK);
    for (int skip = from - before[block]; skip > 0; skip--) number = numbers.nextSetBit(number + 1);
    return IntStream.iterate(number, last -> numbers.nextSetBit(last + 1)).limit(length).toArray();
  }
}
