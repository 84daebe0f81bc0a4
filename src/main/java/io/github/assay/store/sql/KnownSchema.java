package io.github.assay.store.sql;

import io.github.assay.store.StoreException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The tables, indexes and triggers of a file, held against those that Assay makes.
///
/// @param objects SQL by kind and name; tables that belong to the search index have none
record KnownSchema(Map<String, String> objects) {
  private static final String SQL =
      """
      select type || ' ' || name, case when name glob 'item_text_*' then '' else sql end
      from sqlite_schema where name not glob 'sqlite_*'\
      """;

  /// What a file of some version holds.
  static KnownSchema of(List<Migration> migrations) {
    try (var scratch = Database.inMemory()) {
      for (Migration migration : migrations) migration.run(scratch, statement -> {});
      return in(scratch);
    }
  }

  /// What this file holds.
  static KnownSchema in(Database database) {
    var objects = new TreeMap<String, String>();
    database.each(SQL, row -> objects.put(row.getString(1), row.getString(2)));
    return new KnownSchema(objects);
  }

  /// @throws StoreException `STORE_DAMAGED` if something that should be there is not, or is another
  void checkComplete(KnownSchema found, Path file) {
    var wrong = new ArrayList<String>();
    objects.forEach(
        (name, sql) -> {
          if (!sql.equals(found.objects.get(name))) wrong.add(name);
        });
    if (!wrong.isEmpty())
      throw new StoreException(
          "STORE_DAMAGED", file + " is damaged: these parts are missing or changed: " + wrong);
  }

  /// What is there besides, such as a trigger that would change what Assay writes.
  List<String> others(KnownSchema found) {
    var others = new ArrayList<>(found.objects.keySet());
    others.removeAll(objects.keySet());
    return others;
  }
}
