package io.github.assay.store.sql;

import io.github.assay.store.MeasureStore.Vote;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What everybody says of the items that they finished.
record SqlVotes(Database database) {
  private static final String PEOPLE = "select number, name from seat where number <> 0";

  private static final String ENDS =
      """
      select d.item, d.seat, b.vocabulary, b.at
      from decision d cross join batch b on b.number = d.batch
      where d.outcome is not null and d.seat <> 0
      order by d.sequence\
      """;

  private static final String VOTES =
      """
      select i.id, o.item, o.seat,
        (select group_concat(l.tag) from label l
          where l.item = o.item and l.seat = o.seat and l.verdict = 'YES'),
        (select group_concat(l.tag) from label l
          where l.item = o.item and l.seat = o.seat and l.verdict = 'UNSURE')
      from outcome o cross join item i on i.number = o.item
      where o.seat <> 0 and o.outcome in ('TAGGED', 'NONE_APPLY')
      order by o.item, o.seat\
      """;

  /// When somebody finished an item last.
  private record End(int vocabulary, long at) {}

  void each(Consumer<Vote> consumer) {
    Map<Long, String> people = new HashMap<>();
    database.each(PEOPLE, row -> people.put(row.getLong(1), row.getString(2)));
    Map<Long, End> ends = new HashMap<>();
    database.each(
        ENDS,
        row ->
            ends.put(key(row.getLong(1), row.getLong(2)), new End(row.getInt(3), row.getLong(4))));
    database.each(
        VOTES,
        row -> {
          long seat = row.getLong(3);
          var end = ends.getOrDefault(key(row.getLong(2), seat), new End(0, 0));
          consumer.accept(
              new Vote(
                  row.getString(1),
                  people.getOrDefault(seat, ""),
                  tags(NumberSet.bytes(row, 4)),
                  tags(NumberSet.bytes(row, 5)),
                  new Vote.End(end.vocabulary(), Instant.ofEpochMilli(end.at()))));
        });
  }

  private static long key(long item, long seat) {
    return item << 31 | seat;
  }

  private static List<Integer> tags(byte[] list) {
    return Arrays.stream(NumberSet.inOrder(list)).sorted().boxed().toList();
  }
}
