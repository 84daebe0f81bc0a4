package io.github.assay.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// A set of item numbers: a bit an item.
final class NumberSet {
  private static final byte[] NONE = {};

  private NumberSet() {}

  /// Reads numbers with commas between them, in any order, also twice.
  ///
  /// @param list as `group_concat` gives it; null if there is none
  static BitSet read(byte @Nullable [] list) {
    var numbers = new BitSet();
    if (list == null || list.length == 0) return numbers;
    int number = 0;
    for (byte c : list)
      if (c == ',') {
        numbers.set(number);
        number = 0;
      } else number = 10 * number + c - '0';
    numbers.set(number);
    return numbers;
  }

  /// Reads numbers with commas between them, in their order.
  static int[] inOrder(byte @Nullable [] list) {
    if (list == null || list.length == 0) return new int[0];
    int size = 1;
    for (byte c : list) if (c == ',') size++;
    var numbers = new int[size];
    int at = 0;
    for (byte c : list)
      if (c == ',') at++;
      else numbers[at] = 10 * numbers[at] + c - '0';
    return numbers;
  }

  /// A list as `group_concat` gives it; empty if there is none.
  static byte[] bytes(ResultSet row, int column) throws SQLException {
    byte @Nullable [] list = row.getBytes(column);
    return list == null ? NONE : list;
  }

  static BitSet of(int[] numbers) {
    var set = new BitSet();
    for (int number : numbers) set.set(number);
    return set;
  }

  static BitSet both(BitSet one, BitSet other) {
    var both = (BitSet) one.clone();
    both.and(other);
    return both;
  }

  static BitSet either(BitSet one, BitSet other) {
    var either = (BitSet) one.clone();
    either.or(other);
    return either;
  }

  static BitSet without(BitSet all, BitSet some) {
    var rest = (BitSet) all.clone();
    rest.andNot(some);
    return rest;
  }
}
