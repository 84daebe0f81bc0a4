package io.github.assay.store.sql;

import java.util.ArrayList;
import java.util.List;

/// The items that wait for a seat: those that nobody else finished with a vote, then those that
/// others voted on, both in the order in which they came in. Items that the seat has finished, and
/// items whose gold is ruled, do not wait.
final class Queue {
  private static final String UNVOTED =
      """
      select i.id from item i
      left join standing s on s.item = i.number
      left join outcome o on o.item = i.number and o.seat = ?1
      where i.number > ?2 and s.item is null and o.item is null
      order by i.number limit ?3\
      """;

  private static final String VOTED =
      """
      select i.id from standing s cross join item i on i.number = s.item
      where s.item > ?2 and s.gold <> 'RULED'
        and not exists (select 1 from outcome o where o.item = s.item and o.seat = ?1)
      order by s.item limit ?3\
      """;

  private final Database database;

  Queue(Database database) {
    this.database = database;
  }

  List<String> next(String seat, String after, int limit) {
    return database.reading(
        () -> {
          long number = seat(seat);
          long start = after.isEmpty() ? 0 : SqlItems.number(database, after);
          boolean late = start > 0 && hasVotesOfOthers(number, start);
          var ids = new ArrayList<String>();
          if (!late) ids.addAll(page(UNVOTED, number, start, limit));
          if (ids.size() < limit)
            ids.addAll(page(VOTED, number, late ? start : 0, limit - ids.size()));
          return List.copyOf(ids);
        });
  }

  int size(String seat) {
    return (int)
        database.number(
            """
            select (select count(*) from item)
              - (select count(*) from outcome where seat = ?1)
              - (select count(*) from standing s where s.gold = 'RULED'
                  and not exists (select 1 from outcome o where o.item = s.item and o.seat = ?1))
            """,
            seat(seat));
  }

  private List<String> page(String sql, long seat, long after, int limit) {
    return database.list(sql, row -> row.getString(1), seat, after, limit);
  }

  private boolean hasVotesOfOthers(long seat, long item) {
    return database.has(
        """
        select 1 from outcome
        where item = ? and seat <> ? and seat <> 0 and outcome in ('TAGGED', 'NONE_APPLY')\
        """,
        item,
        seat);
  }

  private long seat(String name) {
    return database
        .first("select number from seat where name = ?", row -> row.getLong(1), name)
        .orElse(-1L);
  }
}
