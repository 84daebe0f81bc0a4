package io.github.assay.store.sql;

import io.github.assay.store.MeasureStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts in the database.
record SqlMeasures(Database database) implements MeasureStore {
  // numbers begin at 1 and have no gaps, since items are kept for ever
  private static final String PAGE =
      """
      select length(i.title), length(i.description), coalesce(s.gold in ('RULED', 'AGREED'), 0),
        (select group_concat(g.tag) from gold_tag g where g.item = i.number)
      from item i left join standing s on s.item = i.number
      where i.number > ? and i.number <= ? order by i.number\
      """;

  @Override
  public List<Measure> page(int from, int limit) {
    return database.list(PAGE, SqlMeasures::read, from, (long) from + limit);
  }

  private static Measure read(ResultSet row) throws SQLException {
    boolean isGold = row.getBoolean(3);
    return new Measure(
        row.getInt(1), row.getInt(2), isGold, isGold ? tags(row.getString(4)) : List.of());
  }

  private static List<Integer> tags(@Nullable String list) {
    var tags = new ArrayList<Integer>();
    if (list != null) for (String tag : list.split(",", -1)) tags.add(Integer.parseInt(tag));
    Collections.sort(tags);
    return tags;
  }
}
