package io.github.assay.store.sql;

import io.github.assay.domain.Act;
import io.github.assay.domain.Decision;
import io.github.assay.store.StoreException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Appends to the log, within one transaction, and notes which items were touched.
final class LogWriter {
  private static final String INSERT =
      """
      insert into decision(sequence, batch, seat, item, tag, verdict, outcome, reason, basis, detail,
        score, rank, span_start, span_end, reversed, hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private final Database database;
  private final Instant at;
  private final int vocabulary;
  private final Set<Integer> approved;
  private final Map<String, Long> seats = new HashMap<>();
  private final Chain chain;
  private long sequence;
  private long touched;

  /// @param at when all of it is said to have happened
  LogWriter(Database database, Instant at) {
    this.database = database;
    this.at = Instant.ofEpochMilli(at.toEpochMilli());
    this.vocabulary = (int) database.number("select max(version) from vocabulary");
    this.approved =
        new HashSet<>(
            database.list("select id from tag where place is not null", row -> row.getInt(1)));
    this.sequence = database.number("select coalesce(max(sequence), 0) from decision");
    this.chain =
        database
            .first("select hash from decision where sequence = ?", row -> row.getBytes(1), sequence)
            .map(Chain::new)
            .orElseGet(Chain::start);
    database.change("delete from temp.touched");
  }

  /// Begins a batch.
  ///
  /// @param reverses the batch that an undo or redo is about, 0 for others
  Batch begin(Batch.Kind kind, String author, long reverses) {
    return begin(kind, author, reverses, at);
  }

  /// Begins a batch of an import.
  ///
  /// @param decided when it is said to have happened
  Batch imported(String author, Instant decided) {
    var rounded = Instant.ofEpochMilli(decided.toEpochMilli());
    return begin(Batch.Kind.IMPORT, author, 0, rounded);
  }

  /// When all is said to have happened of which nothing else is said.
  Instant at() {
    return at;
  }

  private Batch begin(Batch.Kind kind, String author, long reverses, Instant when) {
    long number = 1 + database.number("select coalesce(max(number), 0) from batch");
    database.change(
        "insert into batch(number, kind, reverses, at, author, vocabulary) values (?, ?, ?, ?, ?,"
            + " ?)",
        number,
        kind.name(),
        reverses == 0 ? null : reverses,
        when.toEpochMilli(),
        seat(author),
        vocabulary);
    return new Batch(number, kind, reverses, when, author, vocabulary);
  }

  /// Appends one entry.
  ///
  /// @param item the number of the entry's item
  /// @throws StoreException `NOT_FOUND` if its tag is not approved
  void append(Batch batch, Decision.Entry entry, long item) {
    if (entry.act() instanceof Act.Mark(int tag, _) && !approved.contains(tag))
      throw new StoreException("NOT_FOUND", "no approved tag has the number " + tag);
    if (item != touched)
      database.change("insert or ignore into temp.touched(item) values (?)", item);
    touched = item;
    sequence++;
    insert(batch, entry, item, chain.next(sequence, batch, entry));
  }

  private void insert(Batch batch, Decision.Entry entry, long item, byte[] hash) {
    var act = StoredAct.of(entry.act());
    var basis = StoredBasis.of(entry.basis());
    database.change(
        INSERT,
        sequence,
        batch.number(),
        seat(entry.seat()),
        item,
        act.tag(),
        act.verdict(),
        act.outcome(),
        act.reason(),
        basis.kind(),
        basis.detail(),
        basis.place().score(),
        basis.place().rank(),
        basis.place().start(),
        basis.place().end(),
        basis.reversed(),
        hash);
  }

  /// The number of a person or of the gold seat; a new one if the name is new.
  private long seat(String name) {
    var known = seats.get(name);
    if (known != null) return known;
    database.change("insert into seat(name) values (?) on conflict do nothing", name);
    long number = database.number("select number from seat where name = ?", name);
    seats.put(name, number);
    return number;
  }
}
