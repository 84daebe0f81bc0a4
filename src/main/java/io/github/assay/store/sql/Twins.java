package io.github.assay.store.sql;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Items whose title and description are exactly those of another item.
final class Twins {
  /// Groups of items that may be the same: as long, and the same at the ends.
  private static final String LIKELY =
      """
      select group_concat(number) from item
      group by length(title), length(description), substr(title, 1, 24), substr(description, -24)
      having count(*) > 1\
      """;

  private static final String TEXTS =
      """
      select number, title, description from item
      where number in (select value from json_each(?))\
      """;

  private final Database database;

  Twins(Database database) {
    this.database = database;
  }

  BitSet all() {
    var twins = new BitSet();
    for (byte[] group : database.list(LIKELY, row -> row.getBytes(1)))
      add(NumberSet.inOrder(group), twins);
    return twins;
  }

  private void add(int[] group, BitSet twins) {
    Map<List<String>, List<Integer>> same = new HashMap<>();
    database.each(
        TEXTS,
        row ->
            same.computeIfAbsent(
                    List.of(row.getString(2), row.getString(3)), text -> new ArrayList<>())
                .add(row.getInt(1)),
        Json.write(group));
    for (List<Integer> items : same.values()) if (items.size() > 1) items.forEach(twins::set);
  }
}
