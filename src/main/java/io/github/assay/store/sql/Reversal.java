package io.github.assay.store.sql;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Verdict;
import io.github.assay.store.DecisionStore.Reversed;
import io.github.assay.store.DecisionStore.Turns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Takes back batches of the log, and does them again, by appending what then holds.
///
/// A batch that was taken back and not done again counts as void. What holds for a seat, an item
/// and a tag (or the outcome) is the newest entry on it among all batches that are not void. So it
/// does not matter in which order two people on one seat take back their work.
final class Reversal {
  private static final String NEWEST_TO_UNDO =
      """
      select b.number, b.at from batch b
      where b.author = (select number from seat where name = ?) and b.kind = 'WORK'
        and coalesce((select r.kind from batch r where r.reverses = b.number
          order by r.number desc limit 1), 'REDO') = 'REDO'
      order by b.number desc limit 1\
      """;

  /// The newest undo after which the author neither decided anything nor did the same again.
  private static final String NEWEST_TO_REDO =
      """
      select u.reverses, u.at from batch u
      where u.author = (select number from seat where name = ?) and u.kind = 'UNDO'
        and (select o.kind from batch o where o.number = u.reverses) = 'WORK'
        and u.number > coalesce((select max(w.number) from batch w
          where w.author = u.author and w.kind in ('WORK', 'IMPORT')), 0)
        and not exists (select 1 from batch r where r.reverses = u.reverses
          and r.number > u.number)
      order by u.number desc limit 1\
      """;

  private static final String NOT_VOID =
      """
      (b.kind in ('WORK', 'IMPORT') and coalesce((select r.kind from batch r
        where r.reverses = b.number order by r.number desc limit 1), 'REDO') = 'REDO')\
      """;

  private static final String TOUCHED =
      """
      select i.id, i.number, s.name, d.seat, d.tag, d.ordering is not null
      from decision d cross join item i on i.number = d.item cross join seat s on s.number = d.seat
      where d.batch = ?
      group by d.item, d.seat, d.tag, d.ordering is not null order by max(d.sequence) desc\
      """;

  private static final String NEWEST_ENTRY =
      """
      select d.tag, d.verdict, d.outcome, d.reason, d.ordering
      from decision d cross join batch b on b.number = d.batch
      where d.item = ? and d.seat = ? and d.tag is ? and (d.ordering is not null) = ? and\
      """
          + NOT_VOID
          + " order by d.sequence desc limit 1";

  private final Database database;
  private final Clock clock;

  Reversal(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What a batch was about.
  private record Topic(String item, long number, String seat, long seatNumber, Matter matter) {}

  /// What was decided.
  ///
  /// @param tag 0 for the outcome or the order
  private record Matter(int tag, boolean isOrder) {
    /// What holds if nothing was ever said of it.
    Act nothing() {
      if (isOrder) return new Act.Order(List.of());
      return tag == 0 ? new Act.End(Outcome.OPEN, "") : new Act.Mark(tag, Verdict.UNSEEN);
    }
  }

  Optional<Reversed> undo(String author) {
    return reverse(Batch.Kind.UNDO, NEWEST_TO_UNDO, author);
  }

  Optional<Reversed> redo(String author) {
    return reverse(Batch.Kind.REDO, NEWEST_TO_REDO, author);
  }

  Turns turns(String author) {
    var decided =
        "select number, at from batch where author = (select number from seat where name = ?)"
            + " and kind = 'WORK' order by number desc limit 1";
    return new Turns(at(NEWEST_TO_UNDO, author), at(NEWEST_TO_REDO, author), at(decided, author));
  }

  private Optional<Instant> at(String search, String author) {
    return database.first(search, row -> Instant.ofEpochMilli(row.getLong(2)), author);
  }

  private Optional<Reversed> reverse(Batch.Kind kind, String search, String author) {
    return database.writing(
        () ->
            database
                .first(search, row -> row.getLong(1), author)
                .map(batch -> reverseAlone(kind, author, batch)));
  }

  private Reversed reverseAlone(Batch.Kind kind, String author, long batch) {
    var reversed = reverse(kind, author, batch);
    var decided = new BitSet();
    for (String item : reversed.items()) decided.set((int) SqlItems.number(database, item));
    database.changes().areAbout(decided);
    return reversed;
  }

  /// Takes back one batch, or does it again, within the transaction that is under way.
  Reversed reverse(Batch.Kind kind, String author, long reversed) {
    var writer = new LogWriter(database, clock.instant());
    var batch = writer.begin(kind, author, reversed);
    var topics = database.list(TOUCHED, Reversal::topic, reversed);
    for (Topic topic : topics)
      writer.append(
          batch,
          new Decision.Entry(
              author, topic.seat(), topic.item(), holds(topic), new Basis.Reversal(reversed)),
          topic.number());
    new Derived(database).refresh();
    return new Reversed(batch.number(), items(topics));
  }

  private Act holds(Topic topic) {
    var matter = topic.matter();
    return database
        .first(
            NEWEST_ENTRY,
            StoredAct::read,
            topic.number(),
            topic.seatNumber(),
            matter.tag() == 0 ? null : matter.tag(),
            matter.isOrder() ? 1 : 0)
        .orElseGet(matter::nothing);
  }

  private static List<String> items(List<Topic> topics) {
    return topics.stream().map(Topic::item).distinct().toList();
  }

  private static Topic topic(ResultSet row) throws SQLException {
    return new Topic(
        row.getString(1),
        row.getLong(2),
        row.getString(3),
        row.getLong(4),
        new Matter(row.getInt(5), row.getBoolean(6)));
  }
}
