package io.github.assay.store.sql;

import io.github.assay.domain.Item;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which items are out of date, since another item is a newer version of their text. Items never
/// change and are never taken away, so what was read stays known, and only those that came in since
/// are read.
final class Versions {
  private static final String CAME_IN =
      """
      select id, json_extract(extra, '$.%1$s') from item
      where number > ?1 and number <= ?2 and instr(extra, '"%1$s"') > 0
        and json_type(extra, '$.%1$s') = 'text'
      order by number\
      """
          .formatted(Item.Origin.VERSION_OF);

  private static final String KNOWN =
      "select number from item where id in (select value from json_each(?)) order by 1";

  private final Database database;
  private final Map<String, String> newer = new HashMap<>();
  private List<Long> numbers = List.of();
  private long read;

  Versions(Database database) {
    this.database = database;
  }

  /// The newest version of an item's text.
  ///
  /// @return id of another item; empty if none is newer
  Optional<String> newest(String item) {
    read();
    return lastOf(item);
  }

  /// The end of the line of versions; none in a circle, where each is as new as the others.
  private Optional<String> lastOf(String item) {
    var seen = new HashSet<String>();
    var at = item;
    while (newer.containsKey(at) && seen.add(at)) at = newer.getOrDefault(at, at);
    return at.equals(item) ? Optional.empty() : Optional.of(at);
  }

  /// Numbers of the items that have a newer version, ascending.
  List<Long> outOfDate() {
    read();
    return numbers;
  }

  private void read() {
    long last = SqlItems.last(database);
    if (last == read) return;
    database.each(CAME_IN, row -> note(row.getString(1), row.getString(2)), read, last);
    read = last;
    var old = newer.keySet().stream().filter(id -> lastOf(id).isPresent()).toList();
    numbers = database.list(KNOWN, row -> row.getLong(1), Json.write(old));
  }

  private void note(String item, String of) {
    if (!of.equals(item)) newer.put(of, item);
  }
}
