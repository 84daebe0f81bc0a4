package io.github.assay.store.sql;

import io.github.assay.domain.Decision;
import io.github.assay.domain.GoldPolicy;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Renewal;
import io.github.assay.domain.Verdict;
import io.github.assay.store.DecisionStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// The log and what follows from it, in the database.
final class SqlDecisions implements DecisionStore {
  private static final int STEP = 1_000;

  private final Database database;
  private final Clock clock;
  private final LogReader log;
  private final Derived derived;

  SqlDecisions(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.log = new LogReader(database);
    this.derived = new Derived(database);
  }

  @Override
  public long record(List<Decision.Entry> entries) {
    return record(entries, written -> {});
  }

  @Override
  public long record(List<Decision.Entry> entries, IntConsumer written) {
    if (entries.isEmpty()) throw new IllegalArgumentException("nothing to record");
    var author = entries.getFirst().author();
    if (entries.stream().anyMatch(entry -> !entry.author().equals(author)))
      throw new IllegalArgumentException("a batch has one author: " + entries);
    return database.writing(
        () -> {
          var writer = new LogWriter(database, clock.instant());
          var batch = writer.begin(Batch.Kind.WORK, author, 0);
          for (int i = 0; i < entries.size(); i++) {
            if (i % STEP == 0) written.accept(i);
            var entry = entries.get(i);
            writer.append(batch, entry, SqlItems.number(database, entry.item()));
          }
          written.accept(entries.size());
          derived.refreshAlone();
          return batch.number();
        });
  }

  @Override
  public Optional<Reversed> undo(String author) {
    return new Reversal(database, clock).undo(author);
  }

  @Override
  public Optional<Reversed> redo(String author) {
    return new Reversal(database, clock).redo(author);
  }

  @Override
  public Turns turns(String author) {
    return database.reading(() -> new Reversal(database, clock).turns(author));
  }

  @Override
  public Labels labels(String seat, String item) {
    return labels(seat, List.of(item)).getOrDefault(item, Labels.NONE);
  }

  @Override
  public Map<String, Labels> labels(String seat, List<String> items) {
    return read(
        """
        with wanted as (
          select i.number item, i.id, (select number from seat where name = ?1) seat
          from json_each(?2) j cross join item i on i.id = j.value)
        select w.id, null, o.outcome, o.reason
        from wanted w cross join outcome o on o.item = w.item and o.seat = w.seat
        union all
        select w.id, l.tag, l.verdict, ''
        from wanted w cross join label l on l.item = w.item and l.seat = w.seat\
        """,
        seat,
        Json.write(items));
  }

  @Override
  public Map<String, Labels> votes(String item) {
    return read(
        """
        select s.name, null, o.outcome, o.reason
        from item i join outcome o on o.item = i.number join seat s on s.number = o.seat
        where i.id = ?1 and s.number <> 0
        union all
        select s.name, l.tag, l.verdict, ''
        from item i join label l on l.item = i.number join seat s on s.number = l.seat
        where i.id = ?1 and s.number <> 0\
        """,
        item);
  }

  @Override
  public void rulings(Consumer<Ruled> consumer) {
    new SqlRulings(database).each(consumer);
  }

  @Override
  public List<RuledTag> rulings(int tag) {
    return new SqlRulings(database).of(tag);
  }

  @Override
  public Map<Integer, Integer> toLookAgain(List<Renewal> renewals) {
    return LookAgain.counts(database, renewals);
  }

  @Override
  public List<Integer> toLookAgain(String item, List<Renewal> renewals) {
    return LookAgain.tags(database, SqlItems.number(database, item), renewals);
  }

  @Override
  public List<Marked> marks(int tag) {
    return database.list(
        """
        select i.id, s.name, l.verdict
        from label l join item i on i.number = l.item join seat s on s.number = l.seat
        where l.tag = ? order by l.item, l.seat\
        """,
        row -> new Marked(row.getString(1), row.getString(2), Verdict.valueOf(row.getString(3))),
        tag);
  }

  /// Rows of a name, then an outcome with its reason, or a tag with a verdict; outcomes come first.
  private Map<String, Labels> read(String sql, Object... values) {
    var labels = new TreeMap<String, Labels>();
    database.each(
        sql,
        row -> {
          var name = row.getString(1);
          var known = labels.getOrDefault(name, Labels.NONE);
          int tag = row.getInt(2);
          labels.put(
              name,
              tag == 0
                  ? new Labels(
                      Outcome.valueOf(row.getString(3)), known.verdicts(), row.getString(4))
                  : with(known, tag, Verdict.valueOf(row.getString(3))));
        },
        values);
    return labels;
  }

  private static Labels with(Labels labels, int tag, Verdict verdict) {
    var verdicts = new TreeMap<>(labels.verdicts());
    verdicts.put(tag, verdict);
    return new Labels(labels.outcome(), verdicts, labels.reason());
  }

  @Override
  public List<String> annotators() {
    return database.list(
        """
        select name from seat s
        where number <> 0 and exists (select 1 from outcome o where o.seat = s.number)
        order by name\
        """,
        row -> row.getString(1));
  }

  @Override
  public int finished(String seat) {
    return (int)
        database.number(
            "select count(*) from outcome where seat = (select number from seat where name = ?)",
            seat);
  }

  @Override
  public List<Ending> endings(String author, Instant since) {
    return database.list(
        """
        select i.id, b.at from batch b cross join decision d on d.batch = b.number
          cross join item i on i.number = d.item
        where b.author = (select number from seat where name = ?) and b.kind = 'WORK'
          and b.at >= ? and d.outcome <> 'OPEN'
          and not exists (select 1 from batch r where r.reverses = b.number)
        order by d.sequence\
        """,
        row -> new Ending(row.getString(1), Instant.ofEpochMilli(row.getLong(2))),
        author,
        since.toEpochMilli());
  }

  @Override
  public Optional<Since> since(String author) {
    return database
        .first(
            """
            select number, at from batch
            where author = (select number from seat where name = ?) and kind <> 'IMPORT'
            order by number desc limit 1\
            """,
            row -> Map.entry(row.getLong(1), Instant.ofEpochMilli(row.getLong(2))),
            author)
        .map(last -> since(author, last.getKey(), last.getValue()));
  }

  private Since since(String author, long batch, Instant at) {
    var others =
        """
        from batch b join decision d on d.batch = b.number join seat s on s.number = b.author
        where b.number > ? and s.name <> ?\
        """;
    long items = database.number("select count(distinct d.item) " + others, batch, author);
    var people =
        database.list(
            "select distinct s.name " + others + " order by s.name",
            row -> row.getString(1),
            batch,
            author);
    return new Since(at, (int) items, people);
  }

  @Override
  public List<Decision> history(String item) {
    return log.ofItem(item);
  }

  @Override
  public void forEach(Consumer<Decision> consumer) {
    log.forEach(consumer);
  }

  @Override
  public long count() {
    return database.number("select count(*) from decision");
  }

  @Override
  public long newest() {
    return database.number("select coalesce(max(sequence), 0) from decision");
  }

  @Override
  public List<String> changedAfter(long sequence, int limit) {
    return database.list(
        """
        select i.id from (select distinct item from decision where sequence > ? limit ?) d
          cross join item i on i.number = d.item\
        """,
        row -> row.getString(1),
        sequence,
        limit);
  }

  @Override
  public GoldPolicy policy() {
    return new GoldPolicy((int) database.number("select gold_votes from head"));
  }

  @Override
  public void policy(GoldPolicy policy) {
    database.write(
        () -> {
          database.change("update head set gold_votes = ?", policy.votes());
          new Seal(database).renew();
          derived.refreshAll();
        });
  }
}
