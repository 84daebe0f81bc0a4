package io.github.assay.store.sql;

import io.github.assay.store.SnapshotStore.Moved;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What became of the tags of a snapshot.
record Movements(Database database) {
  private static final String NOW =
      """
      case when s.gold in ('RULED', 'AGREED') then
        coalesce((select group_concat(g.tag) from gold_tag g where g.item = n.item), '') else '' end\
      """;

  /// Texts are read only of items whose tags differ, which is rare.
  private static final String BOTH =
      """
      select i.id, i.title, n.before, n.now from (
        select n.item, n.tags before, %1$s now
        from snapshot_item n left join standing s on s.item = n.item where n.snapshot = ?1
        union all
        select n.item, '', %1$s
        from standing n join standing s on s.item = n.item
        where s.gold in ('RULED', 'AGREED') and not exists (
          select 1 from snapshot_item f where f.snapshot = ?1 and f.item = n.item)) n
      cross join item i on i.number = n.item
      where n.before <> n.now order by i.number\
      """
          .formatted(NOW);

  List<Moved> since(long snapshot) {
    var moved = new ArrayList<Moved>();
    database.each(
        BOTH,
        row -> {
          var item = read(row);
          if (!item.added().isEmpty() || !item.removed().isEmpty()) moved.add(item);
        },
        snapshot);
    return moved;
  }

  private static Moved read(ResultSet row) throws SQLException {
    var before = tags(row.getString(3));
    var now = tags(row.getString(4));
    var added = new TreeSet<>(now);
    added.removeAll(before);
    var removed = new TreeSet<>(before);
    removed.removeAll(now);
    return new Moved(row.getString(1), row.getString(2), List.copyOf(added), List.copyOf(removed));
  }

  private static SortedSet<Integer> tags(@Nullable String list) {
    var tags = new TreeSet<Integer>();
    if (list != null && !list.isEmpty())
      for (String tag : list.split(",", -1)) tags.add(Integer.parseInt(tag));
    return tags;
  }
}
