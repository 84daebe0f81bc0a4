package io.github.assay.store.sql;

import io.github.assay.domain.Part;
import io.github.assay.store.Ground;
import io.github.assay.store.SplitStore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The split in the database.
final class SqlSplits implements SplitStore {
  private static final int STEP = 10_000;

  private static final String FILL =
      """
      insert into split(item, part)
      select i.number, ? from json_each(?) j cross join item i on i.id = j.value\
      """;

  private final Database database;

  SqlSplits(Database database) {
    this.database = database;
  }

  @Override
  public Map<Part, Integer> counts() {
    var counts = new EnumMap<Part, Integer>(Part.class);
    database.each(
        """
        select part, count(*) from split group by part
        union all
        select 'UNASSIGNED', (select count(*) from item) - (select count(*) from split)\
        """,
        row -> {
          if (row.getInt(2) > 0) counts.put(Part.valueOf(row.getString(1)), row.getInt(2));
        });
    return counts;
  }

  @Override
  public Part of(String item) {
    return database
        .first(
            "select p.part from item i join split p on p.item = i.number where i.id = ?",
            row -> Part.valueOf(row.getString(1)),
            item)
        .orElse(Part.UNASSIGNED);
  }

  @Override
  public Map<String, Part> of(List<String> items) {
    var parts = new HashMap<String, Part>();
    database.each(
        """
        select i.id, p.part
        from json_each(?) j cross join item i on i.id = j.value
          cross join split p on p.item = i.number\
        """,
        row -> parts.put(row.getString(1), Part.valueOf(row.getString(2))),
        Json.write(items));
    return parts;
  }

  @Override
  public void replace(Map<String, Part> parts, String note) {
    database.write(() -> make(database, parts, note));
  }

  /// Makes a split within the transaction that is under way, unless some item is to learn from
  /// already.
  static void makeIfNone(Database database, Ground.Split split) {
    if (split.parts().isEmpty()) return;
    if (database.has("select 1 from split where part = 'TRAIN'")) return;
    make(database, split.parts(), split.note());
  }

  /// Makes a split within the transaction that is under way.
  static void make(Database database, Map<String, Part> parts, String note) {
    database.change("delete from split");
    for (Part part : Part.values()) if (part != Part.UNASSIGNED) fill(database, parts, part);
    database.change("update head set split_note = ?", note);
    new Seal(database).renew();
  }

  private static void fill(Database database, Map<String, Part> parts, Part part) {
    var ids = parts.keySet().stream().filter(id -> parts.get(id) == part).iterator();
    while (ids.hasNext()) {
      var some = new ArrayList<String>();
      while (ids.hasNext() && some.size() < STEP) some.add(ids.next());
      int found = database.change(FILL, part.name(), Json.write(some));
      // tells which one is missing
      if (found < some.size()) some.forEach(id -> SqlItems.number(database, id));
    }
  }

  @Override
  public String note() {
    return database.first("select split_note from head", row -> row.getString(1)).orElse("");
  }
}
