package io.github.assay.store.sql;

import java.util.BitSet;
import java.util.List;

/// Everything that follows from the log: labels, outcomes, standing and gold of each item.
///
/// The same statements serve one decision, an import of a million, and a change of the policy: they
/// throw away what is known of the items in `temp.touched` and make it again from the log.
final class Derived {
  private static final List<String> FORGET =
      List.of(
          "delete from gold_tag where item in (select item from temp.touched)",
          "delete from standing where item in (select item from temp.touched)",
          "delete from outcome where item in (select item from temp.touched)",
          "delete from label where item in (select item from temp.touched)");

  /// In a group with `max`, SQLite takes the other columns from the row that has the maximum.
  private static final String LABELS =
      """
      insert into label(item, seat, tag, verdict)
      select item, seat, tag, verdict from (
        select d.item, d.seat, d.tag, d.verdict, max(d.sequence)
        from temp.touched t cross join decision d on d.item = t.item
        where d.tag is not null group by d.item, d.seat, d.tag)
      where verdict <> 'UNSEEN'\
      """;

  private static final String OUTCOMES =
      """
      insert into outcome(item, seat, outcome, reason)
      select item, seat, outcome, reason from (
        select d.item, d.seat, d.outcome, d.reason, max(d.sequence)
        from temp.touched t cross join decision d on d.item = t.item
        where d.outcome is not null group by d.item, d.seat)
      where outcome <> 'OPEN'\
      """;

  private static final String STANDING =
      """
      insert into standing(item, votes, gold, tags)
      select v.item, v.votes,
        case
          when v.ruled then 'RULED'
          when v.votes < ? then 'WAITING'
          when exists (
            select 1 from label l join outcome o on o.item = l.item and o.seat = l.seat
            where l.item = v.item and l.seat <> 0 and l.verdict = 'YES'
              and o.outcome in ('TAGGED', 'NONE_APPLY')
            group by l.tag having 2 * count(*) = v.votes) then 'TIED'
          else 'AGREED'
        end, 0
      from (
        select t.item, sum(o.seat <> 0) votes, max(o.seat = 0) ruled
        from temp.touched t cross join outcome o on o.item = t.item
        where o.outcome in ('TAGGED', 'NONE_APPLY') group by t.item) v\
      """;

  private static final String RULED_TAGS =
      """
      insert into gold_tag(item, tag)
      select l.item, l.tag
      from temp.touched t cross join standing s on s.item = t.item
        cross join label l on l.item = t.item
      where s.gold = 'RULED' and l.seat = 0 and l.verdict = 'YES'\
      """;

  private static final String AGREED_TAGS =
      """
      insert into gold_tag(item, tag)
      select l.item, l.tag
      from temp.touched t cross join standing s on s.item = t.item
        cross join outcome o on o.item = t.item
        cross join label l on l.item = o.item and l.seat = o.seat
      where s.gold = 'AGREED' and o.seat <> 0 and o.outcome in ('TAGGED', 'NONE_APPLY')
        and l.verdict = 'YES'
      group by l.item, l.tag, s.votes having 2 * count(*) > s.votes\
      """;

  private static final String TAGS =
      """
      update standing set tags = (select count(*) from gold_tag g where g.item = standing.item)
      where item in (select item from temp.touched)\
      """;

  private final Database database;

  Derived(Database database) {
    this.database = database;
  }

  /// Makes all of it again for the items in `temp.touched`.
  void refresh() {
    for (String statement : FORGET) database.change(statement);
    database.change(LABELS);
    database.change(OUTCOMES);
    database.change(STANDING, database.number("select gold_votes from head"));
    database.change(RULED_TAGS);
    database.change(AGREED_TAGS);
    database.change(TAGS);
    database.change(Agreement.NOTE);
    database.change("delete from temp.touched");
  }

  /// Does the same within a transaction that writes nothing else than decisions.
  void refreshAlone() {
    var decided = new BitSet();
    database.each("select item from temp.touched", row -> decided.set(row.getInt(1)));
    database.changes().areAbout(decided);
    refresh();
  }

  /// Makes all of it again for all items that anybody decided on.
  void refreshAll() {
    database.change("delete from temp.touched");
    touchAll();
    refresh();
  }

  /// Notes that it has to be made again for all items that anybody decided on.
  void touchAll() {
    database.change("insert or ignore into temp.touched(item) select distinct item from decision");
  }
}
