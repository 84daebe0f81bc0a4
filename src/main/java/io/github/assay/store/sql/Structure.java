package io.github.assay.store.sql;

import io.github.assay.store.Opening;
import io.github.assay.store.StoreException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Whether the pages, rows and indexes of a file make sense, as far as that can be seen quickly.
///
/// Like `quick_check` of the whole file, but without its pass over the search index, which takes as
/// long as all else and is derived; `Verification` does that one too.
record Structure(Database database, Path file) {
  /// Going through a table takes about so many times as long as counting its pages.
  private static final int EFFORT = 3;

  private static final String TABLES =
      """
      select name from sqlite_schema
      where type = 'table' and sql not like 'create virtual table%' order by name\
      """;

  /// Each page must have one use, but for the one at 1 GiB, which SQLite locks and never fills.
  private static final String PAGES =
      """
      select (select * from pragma_freelist_count)
        - (select page_count - (page_count > 1073741824 / page_size)
          from pragma_page_count, pragma_page_size)\
      """;

  /// @param opening hears how far it is
  /// @throws StoreException `STORE_DAMAGED`
  void check(Opening opening) {
    long all = database.number("select page_count from pragma_page_count");
    var share = new Share(opening, Opening.Step.CHECK, all * (1 + EFFORT));
    database.feel(share);
    share.begin(all);
    var pages = pages();
    for (String table : database.list(TABLES, row -> row.getString(1))) {
      share.begin(pages.getOrDefault(table, 0L) * EFFORT);
      check(table);
    }
    database.feel(Pulse.NONE);
    long used = pages.values().stream().mapToLong(Long::longValue).sum();
    long unaccounted = used + database.number(PAGES);
    if (unaccounted != 0)
      throw damaged(Math.abs(unaccounted) + " pages have no use, or more than one");
  }

  /// How many pages each table has, with its indexes.
  private Map<String, Long> pages() {
    var tables = new HashMap<String, String>();
    database.each(
        "select name, tbl_name from sqlite_schema",
        row -> tables.put(row.getString(1), row.getString(2)));
    var pages = new HashMap<String, Long>();
    database.each(
        "select name, count(*) from dbstat group by name",
        row -> {
          var name = row.getString(1);
          pages.merge(tables.getOrDefault(name, name), row.getLong(2), Long::sum);
        });
    return pages;
  }

  /// Of a file that is complete without a `-wal`, no page is missing at the end, nor a part of one:
  /// SQLite would read it as if zeros stood there.
  ///
  /// @throws StoreException `STORE_DAMAGED`
  void checkSize() {
    long size =
        database.number("select page_count * page_size from pragma_page_count, pragma_page_size");
    if (file.toFile().length() < size) throw damaged("its end is missing");
  }

  private void check(String table) {
    var quoted = "'" + table.replace("'", "''") + "'";
    var problem =
        database
            .first("pragma quick_check(" + quoted + ")", row -> row.getString(1))
            .orElse("no answer");
    if (!problem.equals("ok")) throw damaged(problem.strip());
  }

  private StoreException damaged(String problem) {
    return new StoreException(
        "STORE_DAMAGED", "%s is damaged (%s); nothing was changed".formatted(file, problem));
  }
}
