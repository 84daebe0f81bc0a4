package io.github.assay.store.sql;

import io.github.assay.domain.Act;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An [Act] as columns of the log.
///
/// @param mark tag and verdict of a mark
/// @param end outcome and reason of an end
/// @param ordering ids of an order, with commas between them
record StoredAct(Mark mark, End end, @Nullable String ordering) {
  private static final Mark NO_MARK = new Mark(null, null);
  private static final End NO_END = new End(null, null);

  /// The columns of a mark.
  record Mark(@Nullable Integer tag, @Nullable String verdict) {}

  /// The columns of an end.
  record End(@Nullable String outcome, @Nullable String reason) {}

  static StoredAct of(Act act) {
    return switch (act) {
      case Act.Mark(int tag, Verdict verdict) ->
          new StoredAct(new Mark(tag, verdict.name()), NO_END, null);
      case Act.End(Outcome outcome, String reason) ->
          new StoredAct(NO_MARK, new End(outcome.name(), reason), null);
      case Act.Order(List<Integer> tags) ->
          new StoredAct(
              NO_MARK, NO_END, tags.stream().map(String::valueOf).collect(Collectors.joining(",")));
    };
  }

  /// Reads the columns tag, verdict, outcome, reason, ordering.
  ///
  /// @throws IllegalArgumentException if they make no sense
  static Act read(ResultSet row) throws SQLException {
    var verdict = row.getString("verdict");
    if (verdict != null) return new Act.Mark(row.getInt("tag"), Verdict.valueOf(verdict));
    var ordering = row.getString("ordering");
    return ordering == null
        ? new Act.End(Outcome.valueOf(row.getString("outcome")), row.getString("reason"))
        : new Act.Order(ids(ordering));
  }

  private static List<Integer> ids(String ordering) {
    return ordering.isEmpty()
        ? List.of()
        : Stream.of(ordering.split(",", -1)).map(Integer::valueOf).toList();
  }
}
