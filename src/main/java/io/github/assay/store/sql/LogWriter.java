package io.github.assay.store.sql;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Verdict;
import io.github.assay.store.StoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Appends to the log, within one transaction, and notes which items were touched.
final class LogWriter {
  private static final String INSERT =
      """
      insert into decision(sequence, batch, seat, item, tag, verdict, outcome, reason, ordering,
        basis, detail, score, rank, span_start, span_end, reversed, hash)
      values\
      """;
  private static final String ROW = " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final int COLUMNS = 17;

  /// The statements that insert one row, two, and so on: many rows at once take half the time.
  private static final List<String> INSERTS =
      IntStream.rangeClosed(1, 8)
          .mapToObj(rows -> INSERT + String.join(",", Collections.nCopies(rows, ROW)))
          .toList();

  private final Database database;
  private final Instant at;
  private final int vocabulary;
  private final Set<Integer> approved;

  /// Those that were ever approved: what was said of them can be taken back.
  private final Set<Integer> known;

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
    this.known = new HashSet<>(database.list("select id from tag", row -> row.getInt(1)));
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
    return begin(new Batch(0, kind, reverses, when, author, vocabulary));
  }

  /// Begins a batch that is all as it is said but for its number, which is the next one.
  Batch begin(Batch wanted) {
    long number = 1 + database.number("select coalesce(max(number), 0) from batch");
    database.change(
        "insert into batch(number, kind, reverses, at, author, vocabulary) values (?, ?, ?, ?, ?,"
            + " ?)",
        number,
        wanted.kind().name(),
        wanted.reverses() == 0 ? null : wanted.reverses(),
        wanted.at().toEpochMilli(),
        seat(wanted.author()),
        wanted.vocabulary());
    return new Batch(
        number,
        wanted.kind(),
        wanted.reverses(),
        wanted.at(),
        wanted.author(),
        wanted.vocabulary());
  }

  /// Appends one entry.
  ///
  /// @param item the number of the entry's item
  /// @throws StoreException `NOT_FOUND` if its tag is not approved
  void append(Batch batch, Decision.Entry entry, long item) {
    append(batch, List.of(entry), item);
  }

  /// Appends entries about one item, in their order.
  ///
  /// @param item the number of the item
  /// @throws StoreException `NOT_FOUND` if a tag is not approved
  void append(Batch batch, List<Decision.Entry> entries, long item) {
    refuseUnapproved(entries);
    write(batch, entries, item);
  }

  /// Makes known what a tag was called that is neither approved nor retired.
  void name(int tag, String name) {
    if (known.add(tag))
      database.change("insert into tag(id, name, place) values (?, ?, null)", tag, name);
  }

  /// Appends an entry of another log; its tag may be retired.
  ///
  /// @param item the number of the item
  void copy(Batch batch, Decision.Entry entry, long item) {
    if (entry.act() instanceof Act.Mark(int tag, _) && !known.contains(tag))
      throw new StoreException("NOT_FOUND", "no tag has the number " + tag);
    write(batch, List.of(entry), item);
  }

  private void refuseUnapproved(List<Decision.Entry> entries) {
    for (Decision.Entry entry : entries)
      if (entry.act() instanceof Act.Mark(int tag, Verdict verdict)
          && !(verdict == Verdict.UNSEEN ? known : approved).contains(tag))
        throw new StoreException("NOT_FOUND", "no approved tag has the number " + tag);
  }

  private void write(Batch batch, List<Decision.Entry> entries, long item) {
    if (item != touched)
      database.change("insert or ignore into temp.touched(item) values (?)", item);
    touched = item;
    for (int from = 0; from < entries.size(); from += INSERTS.size())
      insert(batch, entries.subList(from, Math.min(from + INSERTS.size(), entries.size())), item);
  }

  private void insert(Batch batch, List<Decision.Entry> entries, long item) {
    if (entries.stream().anyMatch(entry -> entry.basis() instanceof Basis.Ruling))
      new LaterWords(database).note(LaterWords.RULINGS);
    var values = new ArrayList<@Nullable Object>(COLUMNS * entries.size());
    for (Decision.Entry entry : entries) {
      sequence++;
      add(values, batch, entry, item);
    }
    database.change(INSERTS.get(entries.size() - 1), values.toArray());
  }

  private void add(List<@Nullable Object> values, Batch batch, Decision.Entry entry, long item) {
    var act = StoredAct.of(entry.act());
    var basis = StoredBasis.of(entry.basis());
    Collections.addAll(values, sequence, batch.number(), seat(entry.seat()), item);
    Collections.addAll(values, act.mark().tag(), act.mark().verdict());
    Collections.addAll(values, act.end().outcome(), act.end().reason(), act.ordering());
    Collections.addAll(values, basis.kind(), basis.detail());
    var place = basis.place();
    Collections.addAll(values, place.score(), place.rank(), place.start(), place.end());
    Collections.addAll(values, basis.reversed(), chain.next(sequence, batch, entry));
  }

  /// The number of a person or of the gold seat; a new one if the name is new.
  private long seat(String name) {
    var known = seats.get(name);
    if (known != null) return known;
    long number = new Seats(database).of(name);
    seats.put(name, number);
    return number;
  }
}
