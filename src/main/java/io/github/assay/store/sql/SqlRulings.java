package io.github.assay.store.sql;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Verdict;
import io.github.assay.store.DecisionStore.Ruled;
import io.github.assay.store.DecisionStore.RuledTag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// Reads the rulings that hold. In a group with `max`, SQLite takes the other columns from the row
/// that has the maximum.
record SqlRulings(Database database) {
  private static final String HOLDING =
      """
      with standing_batch as (
        select b.number, b.vocabulary, b.at from batch b
        where b.kind in ('WORK', 'IMPORT') and coalesce((select r.kind from batch r
          where r.reverses = b.number order by r.number desc limit 1), 'REDO') = 'REDO')
      select i.id, n.*
      from (
        select d.item, d.tag, d.basis, d.detail, d.score, d.rank, d.span_start, d.span_end,
          d.reversed, b.vocabulary, b.at, coalesce(d.verdict, d.outcome) said,
          max(d.sequence) newest
        from decision d cross join standing_batch b on b.number = d.batch
        where d.seat = 0 and (d.tag is not null or d.outcome is not null) %s
        group by d.item, d.tag) n
      cross join item i on i.number = n.item
      where n.basis in ('RULING', 'IMPLIED') and n.said not in ('UNSEEN', 'UNSURE', 'OPEN')
      order by %s\
      """;

  private static final String ALL = HOLDING.formatted("", "n.item, n.tag");
  private static final String OF_TAG = HOLDING.formatted("and d.tag = ?", "n.newest desc");

  void each(Consumer<Ruled> consumer) {
    database.each(ALL, row -> consumer.accept(ruled(row)));
  }

  List<RuledTag> of(int tag) {
    return database.list(
        OF_TAG,
        row ->
            new RuledTag(
                row.getString("id"),
                Verdict.valueOf(row.getString("said")),
                basis(row),
                Instant.ofEpochMilli(row.getLong("at"))),
        tag);
  }

  private Ruled ruled(ResultSet row) throws SQLException {
    return new Ruled(row.getString("id"), row.getInt("tag"), basis(row), row.getInt("vocabulary"));
  }

  private Basis basis(ResultSet row) throws SQLException {
    try {
      return StoredBasis.read(row);
    } catch (IllegalArgumentException e) {
      throw database.damaged("a ruling on item " + row.getString("id"), e);
    }
  }
}
