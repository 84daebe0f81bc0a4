package io.github.assay.store.sql;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import io.github.assay.domain.Field;
import io.github.assay.domain.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A [Basis] as columns of the log.
///
/// @param kind which one, in capitals
/// @param detail field of a rule, run of a model, ids of neighbours a line each, name of a file, id
///   of the item before, query of a bulk edit, version of a vocabulary; cause, precedent and note
///   of a ruling, a line each
/// @param place score of a model or of neighbours; stretch of text of a rule; rank of all three
/// @param reversed number of the batch
record StoredBasis(String kind, @Nullable String detail, Place place, @Nullable Long reversed) {
  private static final Place NOWHERE = new Place(null, null, null, null);

  /// Where a suggestion stood.
  record Place(
      @Nullable Double score,
      @Nullable Integer rank,
      @Nullable Integer start,
      @Nullable Integer end) {}

  static StoredBasis of(Basis basis) {
    return switch (basis) {
      case Basis.Typed() -> new StoredBasis("TYPED", null, NOWHERE, null);
      case Basis.Rule(Span(Field field, int start, int end), int rank) ->
          new StoredBasis("RULE", field.name(), new Place(null, rank, start, end), null);
      case Basis.Model(String run, double score, int rank) ->
          new StoredBasis("MODEL", run, new Place(score, rank, null, null), null);
      case Basis.Neighbours(List<String> items, double score, int rank) ->
          new StoredBasis(
              "NEIGHBOURS", String.join("\n", items), new Place(score, rank, null, null), null);
      case Basis.Repeated(String item) -> new StoredBasis("REPEATED", item, NOWHERE, null);
      case Basis.Implied(String by) -> new StoredBasis("IMPLIED", by, NOWHERE, null);
      case Basis.Bulk(String query) -> new StoredBasis("BULK", query, NOWHERE, null);
      case Basis.Ruling(Cause cause, long precedent, String note) ->
          new StoredBasis("RULING", cause.name() + "\n" + precedent + "\n" + note, NOWHERE, null);
      case Basis.Revision(int version) ->
          new StoredBasis("REVISION", String.valueOf(version), NOWHERE, null);
      case Basis.File(String file) -> new StoredBasis("FILE", file, NOWHERE, null);
      case Basis.Reversal(long batch) -> new StoredBasis("REVERSAL", null, NOWHERE, batch);
    };
  }

  /// Reads the columns basis, detail, score, rank, span_start, span_end, reversed.
  ///
  /// @throws IllegalArgumentException if they make no sense
  static Basis read(ResultSet row) throws SQLException {
    var kind = row.getString("basis");
    var detail = row.getString("detail");
    return switch (kind) {
      case "TYPED" -> new Basis.Typed();
      case "RULE" ->
          new Basis.Rule(
              new Span(Field.valueOf(detail), row.getInt("span_start"), row.getInt("span_end")),
              row.getInt("rank"));
      case "MODEL" -> new Basis.Model(detail, row.getDouble("score"), row.getInt("rank"));
      case "NEIGHBOURS" ->
          new Basis.Neighbours(
              detail.isEmpty() ? List.of() : List.of(detail.split("\n", -1)),
              row.getDouble("score"),
              row.getInt("rank"));
      case "REPEATED" -> new Basis.Repeated(detail);
      case "IMPLIED" -> new Basis.Implied(detail);
      case "BULK" -> new Basis.Bulk(detail);
      case "RULING" -> ruling(detail.split("\n", 3));
      case "REVISION" -> new Basis.Revision(Integer.parseInt(detail));
      case "FILE" -> new Basis.File(detail);
      case "REVERSAL" -> new Basis.Reversal(row.getLong("reversed"));
      default -> throw new IllegalArgumentException("a basis of kind " + kind);
    };
  }

  private static Basis ruling(String[] lines) {
    if (lines.length < 3) throw new IllegalArgumentException("a ruling without its three parts");
    return new Basis.Ruling(Cause.valueOf(lines[0]), Long.parseLong(lines[1]), lines[2]);
  }
}
