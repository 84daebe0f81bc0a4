package io.github.assay.store.sql;

import io.github.assay.domain.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Reads the log.
final class LogReader {
  private static final String ENTRIES =
      """
      select d.sequence, d.batch, b.kind, coalesce(b.reverses, 0) reverses, b.at,
        a.name author, b.vocabulary, s.name seat, i.id item, d.tag, d.verdict, d.outcome, d.reason, d.ordering,
        d.basis, d.detail, d.score, d.rank, d.span_start, d.span_end, d.reversed, d.hash
      from decision d
      cross join batch b on b.number = d.batch
      cross join seat a on a.number = b.author
      cross join seat s on s.number = d.seat
      cross join item i on i.number = d.item
      """;

  private final Database database;

  LogReader(Database database) {
    this.database = database;
  }

  /// An entry with what only the log itself needs.
  ///
  /// @param batch the head of the batch that it is in
  record Link(Decision decision, Batch batch) {}

  /// All entries, oldest first.
  void forEach(Consumer<Decision> consumer) {
    forEachWithHash((link, _) -> consumer.accept(link.decision()));
  }

  /// All entries, oldest first, each with its hash as it stands in the file.
  void forEachWithHash(BiConsumer<Link, byte[]> consumer) {
    database.each(
        ENTRIES + "order by d.sequence", row -> consumer.accept(read(row), row.getBytes("hash")));
  }

  /// All entries after a place of the log, oldest first.
  void forEachAfter(long sequence, Consumer<Link> consumer) {
    database.each(
        ENTRIES + "where d.sequence > ? order by d.sequence",
        row -> consumer.accept(read(row)),
        sequence);
  }

  /// All entries on one item, oldest first.
  List<Decision> ofItem(String item) {
    return database.list(
        ENTRIES + "where d.item = (select number from item where id = ?) order by d.sequence",
        row -> read(row).decision(),
        item);
  }

  private Link read(ResultSet row) throws SQLException {
    long sequence = row.getLong("sequence");
    try {
      var batch = batch(row);
      var entry =
          new Decision.Entry(
              batch.author(),
              row.getString("seat"),
              row.getString("item"),
              StoredAct.read(row),
              StoredBasis.read(row));
      var decision = new Decision(sequence, batch.number(), batch.at(), entry, batch.vocabulary());
      return new Link(decision, batch);
    } catch (IllegalArgumentException e) {
      throw database.damaged("decision " + sequence, e);
    }
  }

  private static Batch batch(ResultSet row) throws SQLException {
    return new Batch(
        row.getLong("batch"),
        Batch.Kind.valueOf(row.getString("kind")),
        row.getLong("reverses"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("author"),
        row.getInt("vocabulary"));
  }
}
