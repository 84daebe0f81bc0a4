package io.github.assay.store.sql;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Field;
import io.github.assay.domain.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A [Basis] as columns of the log.
///
/// @param kind `TYPED`, `RULE`, `MODEL`, `FILE` or `REVERSAL`
/// @param detail field of a rule, run of a model, name of a file
/// @param place score of a model; stretch of text of a rule; rank of both
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
      case "FILE" -> new Basis.File(detail);
      case "REVERSAL" -> new Basis.Reversal(row.getLong("reversed"));
      default -> throw new IllegalArgumentException("a basis of kind " + kind);
    };
  }
}
