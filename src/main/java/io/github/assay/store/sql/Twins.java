package io.github.assay.store.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/// Items whose title and description are exactly those of another item.
final class Twins {
  private static final String ALL = "select number, title || char(10) || description from item";

  private static final String TEXTS =
      """
      select number, title, description from item
      where number in (select value from json_each(?))\
      """;

  /// How many items are compared by their texts at once.
  private static final int STEP = 1_000;

  private final Database database;

  Twins(Database database) {
    this.database = database;
  }

  /// @param last the highest number of an item
  BitSet all(int last) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(last);
    var marks = new long[last];
    database.each(
        ALL,
        row -> {
          int number = row.getInt(1);
          marks[number - 1] = mark(row.getBytes(2)) << bits | number;
        });
    Arrays.parallelSort(marks);
    return among(marks, bits);
  }

  /// What nearly no two texts share.
  private static long mark(byte[] text) {
    var sum = new CRC32C();
    sum.update(text);
    return (long) Arrays.hashCode(text) << Integer.SIZE | sum.getValue();
  }

  /// @param marks ascending; the lower bits are the number of the item
  private BitSet among(long[] marks, int bits) {
    var twins = new BitSet();
    var likely = new ArrayList<Integer>();
    int start = 0;
    for (int i = 1; i <= marks.length; i++) {
      if (i < marks.length && marks[i] >>> bits == marks[start] >>> bits) continue;
      for (int j = start; i - start > 1 && j < i; j++)
        likely.add((int) (marks[j] & ((1L << bits) - 1)));
      start = i;
      if (likely.size() < STEP && i < marks.length) continue;
      compare(likely, twins);
      likely.clear();
    }
    return twins;
  }

  private void compare(List<Integer> likely, BitSet twins) {
    Map<List<String>, List<Integer>> same = new HashMap<>();
    database.each(
        TEXTS,
        row ->
            same.computeIfAbsent(
                    List.of(row.getString(2), row.getString(3)), text -> new ArrayList<>())
                .add(row.getInt(1)),
        Json.write(likely));
    for (List<Integer> items : same.values()) if (items.size() > 1) items.forEach(twins::set);
  }
}
