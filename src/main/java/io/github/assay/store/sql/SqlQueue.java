package io.github.assay.store.sql;

import io.github.assay.store.QueueStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The items that wait for a seat, in the database.
///
/// @param versions tells which items are out of date, and so wait for nobody
/// @param clock tells when a claim lapses
record SqlQueue(Database database, Versions versions, Clock clock) implements QueueStore {
  /// Another seat has an item in hand: it came to it not long ago, and has not finished it.
  private static final String HELD_BY_ANOTHER =
      """
      c.seat <> ?1 and c.at > ?2
        and not exists (select 1 from outcome f where f.item = c.item and f.seat = c.seat)\
      """;

  private static final String FREE =
      "not exists (select 1 from claim c where c.item = i.number and %s)"
          .formatted(HELD_BY_ANOTHER);

  private static final String UNVOTED =
      """
      select i.id from item i
      left join standing s on s.item = i.number
      left join outcome o on o.item = i.number and o.seat = ?1
      where i.number > ?3 and s.item is null and o.item is null and %s
        and i.number not in (select value from json_each(?5))
      order by i.number limit ?4\
      """
          .formatted(FREE);

  private static final String VOTED =
      """
      select i.id from standing s cross join item i on i.number = s.item
      where s.item > ?3 and s.votes = ?6 and s.gold <> 'RULED'
        and s.item not in (select value from json_each(?5))
        and not exists (select 1 from outcome o where o.item = s.item and o.seat = ?1) and %s
      order by s.item limit ?4\
      """
          .formatted(FREE);

  private static final String OWED =
      """
      select i.id from json_each(?4) j cross join item i on i.id = j.value
      left join standing s on s.item = i.number
      where (s.item is null or (s.votes < ?3 and s.gold <> 'RULED'))
        and not exists (select 1 from outcome o where o.item = i.number and o.seat = ?1)
        and i.number not in (select value from json_each(?5)) and (?2 = 0 or %s)
      order by j.key\
      """
          .formatted(FREE);

  private static final String SIZE =
      """
      select (select count(*) from item)
        - (select count(*) from outcome where seat = ?1)
        - (select count(*) from standing s where (s.gold = 'RULED' or s.votes >= ?3)
            and not exists (select 1 from outcome o where o.item = s.item and o.seat = ?1))
        - (select count(*) from claim c cross join item i on i.number = c.item
            left join standing s on s.item = i.number
            where %s and (s.item is null or (s.votes < ?3 and s.gold <> 'RULED'))
              and not exists (select 1 from outcome o where o.item = i.number and o.seat = ?1))
        - (select count(*) from json_each(?4) j cross join item i on i.number = j.value
            left join standing s on s.item = i.number
            where (s.item is null or (s.votes < ?3 and s.gold <> 'RULED')) and %s
              and not exists (select 1 from outcome o where o.item = i.number and o.seat = ?1))\
      """
          .formatted(HELD_BY_ANOTHER, FREE);

  @Override
  public List<String> byVotes(Wish wish, From from, int limit) {
    return database.reading(
        () -> {
          long seat = seat(wish.seat()).orElse(-1L);
          var levels = levels(wish, from);
          int begun = 0;
          long start = 0;
          if (!from.after().isEmpty()) {
            start = SqlItems.number(database, from.after());
            begun = levels.indexOf(votesOfOthers(seat, start));
            if (begun < 0) return List.of();
          }
          var ids = new ArrayList<String>();
          for (int i = begun; i < levels.size() && ids.size() < limit; i++)
            ids.addAll(page(seat, levels.get(i), i == begun ? start : 0, limit - ids.size()));
          return List.copyOf(ids);
        });
  }

  private static List<Integer> levels(Wish wish, From from) {
    var rising = IntStream.range(0, wish.votes()).boxed().toList();
    return from.fewestFirst() ? rising : rising.reversed();
  }

  private List<String> page(long seat, int votes, long after, int limit) {
    return votes == 0
        ? database.list(UNVOTED, row -> row.getString(1), seat, since(), after, limit, outOfDate())
        : database.list(
            VOTED, row -> row.getString(1), seat, since(), after, limit, outOfDate(), votes);
  }

  private String outOfDate() {
    return Json.write(versions.outOfDate());
  }

  private int votesOfOthers(long seat, long item) {
    return (int)
        database.number(
            """
            select count(*) from outcome
            where item = ? and seat <> ? and seat <> 0 and outcome in ('TAGGED', 'NONE_APPLY')\
            """,
            item,
            seat);
  }

  @Override
  public int size(Wish wish) {
    return database.reading(
        () ->
            (int)
                database.number(
                    SIZE, seat(wish.seat()).orElse(-1L), since(), wish.votes(), outOfDate()));
  }

  @Override
  public List<String> waiting(Wish wish, List<String> items) {
    return owed(wish, items, since());
  }

  @Override
  public List<String> owed(Wish wish, List<String> items) {
    return owed(wish, items, 0);
  }

  /// @param since claims from before this lapsed; 0 if no claim counts
  private List<String> owed(Wish wish, List<String> items, long since) {
    return database.reading(
        () ->
            database.list(
                OWED,
                row -> row.getString(1),
                seat(wish.seat()).orElse(-1L),
                since,
                wish.votes(),
                Json.write(items),
                outOfDate()));
  }

  @Override
  public boolean claim(String seat, String item) {
    return database.writing(
        () -> {
          database.changes().areAbout(new BitSet());
          long number = SqlItems.number(database, item);
          long person = new Seats(database).of(seat);
          var held = "select 1 from claim c where c.item = ?3 and " + HELD_BY_ANOTHER;
          if (database.has(held, person, since(), number)) return false;
          database.change("delete from claim where at <= ?", since());
          SealedTable.CLAIM.put(database, number, person, clock.millis());
          return true;
        });
  }

  /// Claims from before this lapsed.
  private long since() {
    return clock.millis() - HELD.toMillis();
  }

  private Optional<Long> seat(String name) {
    return database.first("select number from seat where name = ?", row -> row.getLong(1), name);
  }
}
