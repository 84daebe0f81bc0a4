package io.github.assay.store.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// How long the statements of a migration take, one against the other: the pages of the tables that
/// they name, each as often as what they do with it takes.
///
/// @param pages by table or index
record Effort(Map<String, Long> pages) {
  private static final Pattern NAME = Pattern.compile("\\w+");

  /// What old tables are called while new ones are made: `label_1`.
  private static final Pattern VERSION = Pattern.compile("_[0-9]+$");

  static Effort in(Database database) {
    var pages = new HashMap<String, Long>();
    database.each(
        "select name, pageno from dbstat('main', 1)",
        row -> pages.put(row.getString(1), row.getLong(2)));
    return new Effort(pages);
  }

  /// Of one statement, at least 1.
  long of(String statement) {
    int each = each(statement);
    if (each == 0) return 1;
    long most = 0;
    for (var name = NAME.matcher(statement); name.find(); ) {
      var table = VERSION.matcher(name.group()).replaceFirst("");
      most = Math.max(most, pages.getOrDefault(table, 0L));
    }
    return 1 + each * most;
  }

  long of(List<String> statements) {
    return statements.stream().mapToLong(this::of).sum();
  }

  /// As measured on a million items.
  private static int each(String statement) {
    if (statement.startsWith("insert") || statement.startsWith("update")) return 9;
    if (statement.startsWith("drop table")) return 3;
    return statement.startsWith("create index") ? 1 : 0;
  }
}
