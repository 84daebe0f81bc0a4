package io.github.assay.store.sql;

import io.github.assay.store.MeasureStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;

/// Counts in the database.
record SqlMeasures(Database database) implements MeasureStore {
  // numbers begin at 1 and have no gaps, since items are kept for ever
  private static final String GOLD =
      """
      select group_concat(s.item || ',' || coalesce(g.tag, 0))
      from standing s left join gold_tag g on g.item = s.item
      where s.item > ? and s.item <= ? and s.gold in ('RULED', 'AGREED')\
      """;

  private static final String LENGTHS =
      "select group_concat(length(title) || ',' || length(description)) from item"
          + " where number > ? and number <= ?";

  private static final String TEXTS =
      "select title || char(10) || description from item order by number";

  @Override
  public List<List<Integer>> gold(int from, int limit) {
    var list = database.first(GOLD, row -> NumberSet.bytes(row, 1), from, (long) from + limit);
    return byItem(NumberSet.inOrder(list.orElseThrow()));
  }

  /// @param list items and tags in turn, in any order; tag 0 is none
  private static List<List<Integer>> byItem(int[] list) {
    var pairs = new long[list.length / 2];
    for (int i = 0; i < pairs.length; i++) pairs[i] = (long) list[2 * i] << 32 | list[2 * i + 1];
    Arrays.sort(pairs);
    var items = new ArrayList<List<Integer>>();
    for (int i = 0; i < pairs.length; i++) {
      if (i == 0 || pairs[i] >> 32 != pairs[i - 1] >> 32) items.add(new ArrayList<>());
      if ((int) pairs[i] != 0) items.getLast().add((int) pairs[i]);
    }
    return items;
  }

  @Override
  public Lengths lengths(int from, int limit) {
    var list = database.first(LENGTHS, row -> NumberSet.bytes(row, 1), from, (long) from + limit);
    var titles = new HashMap<Integer, Integer>();
    var descriptions = new HashMap<Integer, Integer>();
    int[] lengths = NumberSet.inOrder(list.orElseThrow());
    for (int i = 0; i < lengths.length; i += 2) {
      titles.merge(lengths[i], 1, Integer::sum);
      descriptions.merge(lengths[i + 1], 1, Integer::sum);
    }
    return new Lengths(titles, descriptions);
  }

  @Override
  public void texts(Consumer<String> consumer) {
    database.each(TEXTS, row -> consumer.accept(row.getString(1)));
  }

  @Override
  public void votes(Consumer<Vote> consumer) {
    new SqlVotes(database).each(consumer);
  }
}
