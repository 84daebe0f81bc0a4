package io.github.assay.store.sql;

import io.github.assay.domain.Act;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// An [Act] as columns of the log: a mark has the first two, an end the last two.
record StoredAct(
    @Nullable Integer tag,
    @Nullable String verdict,
    @Nullable String outcome,
    @Nullable String reason) {
  static StoredAct of(Act act) {
    return switch (act) {
      case Act.Mark(int tag, Verdict verdict) -> new StoredAct(tag, verdict.name(), null, null);
      case Act.End(Outcome outcome, String reason) ->
          new StoredAct(null, null, outcome.name(), reason);
    };
  }

  /// Reads the columns tag, verdict, outcome, reason.
  ///
  /// @throws IllegalArgumentException if they make no sense
  static Act read(ResultSet row) throws SQLException {
    var verdict = row.getString("verdict");
    return verdict == null
        ? new Act.End(Outcome.valueOf(row.getString("outcome")), row.getString("reason"))
        : new Act.Mark(row.getInt("tag"), Verdict.valueOf(verdict));
  }
}
