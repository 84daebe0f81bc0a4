package io.github.assay.store.sql;

import io.github.assay.domain.Item;
import io.github.assay.domain.TagKey;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.ItemStore;
import io.github.assay.store.StoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The items in the database.
final class SqlItems implements ItemStore {
  /// What [#read] needs, in its order.
  static final String COLUMNS =
      "i.id, i.title, i.description, i.item_group, i.source, i.created_at, i.url, i.split, i.extra";

  /// More hits than this are too many to rank while somebody types.
  private static final int MOST_RANKED = 3_000;

  private final Database database;
  private final Versions versions;
  private final Supplier<Vocabulary> vocabulary;

  /// @param vocabulary the one in force
  SqlItems(Database database, Versions versions, Supplier<Vocabulary> vocabulary) {
    this.database = database;
    this.versions = versions;
    this.vocabulary = vocabulary;
  }

  @Override
  public int count() {
    return last(database);
  }

  /// The highest number of an item, which is how many there are: numbers begin at 1 and have no
  /// gaps, since items are kept for ever.
  static int last(Database database) {
    return (int) database.number("select coalesce(max(number), 0) from item");
  }

  @Override
  public Optional<Item> find(String id) {
    return database.first("select " + COLUMNS + " from item i where i.id = ?", SqlItems::read, id);
  }

  @Override
  public Optional<String> newest(String id) {
    return database.reading(() -> versions.newest(id));
  }

  @Override
  public void forEach(Consumer<Item> consumer) {
    database.each(
        "select " + COLUMNS + " from item i order by i.number", row -> consumer.accept(read(row)));
  }

  @Override
  public List<Item> page(int offset, int limit) {
    return database.list(
        "select "
            + COLUMNS
            + " from item i where i.number in"
            + " (select number from item order by number limit ? offset ?) order by i.number",
        SqlItems::read,
        limit,
        offset);
  }

  @Override
  public Map<String, Integer> places(List<String> ids) {
    var places = new HashMap<String, Integer>();
    database.each(
        "select i.id, i.number from json_each(?) j cross join item i on i.id = j.value",
        row -> places.put(row.getString(1), row.getInt(2)),
        Json.write(ids));
    return places;
  }

  @Override
  public List<Item> search(String text, int limit) {
    var query = SearchText.toQuery(text);
    if (query.isEmpty()) return page(0, limit);
    return database.list(
        "select "
            + COLUMNS
            + " from (select number, score from"
            + " (select rowid number, rank score from item_text where item_text match ? limit ?)"
            + " order by score, number limit ?) f"
            + " cross join item i on i.number = f.number order by f.score, f.number",
        SqlItems::read,
        query.get(),
        MOST_RANKED,
        limit);
  }

  @Override
  public int countMatches(String text) {
    var query = SearchText.toQuery(text);
    if (query.isEmpty()) return count();
    return (int)
        database.number("select count(*) from item_text where item_text match ?", query.get());
  }

  @Override
  public List<Unapproved> unapproved() {
    var approved = vocabulary.get();
    var ignored = approved.conventions().ignoredKeys();
    return database
        .list(
            "select spelling, count(*) from unapproved group by spelling order by 2 desc, 1",
            row -> new Unapproved(row.getString(1), row.getInt(2)))
        .stream()
        .filter(tag -> approved.lookup(tag.spelling()).isEmpty())
        .filter(tag -> !ignored.contains(TagKey.of(tag.spelling())))
        .toList();
  }

  @Override
  public List<String> unapproved(String item) {
    return database.list(
        "select spelling from unapproved where item = (select number from item where id = ?)"
            + " order by spelling",
        row -> row.getString(1),
        item);
  }

  /// The number of an item.
  ///
  /// @throws StoreException `NOT_FOUND` if there is no such item
  static long number(Database database, String id) {
    return database
        .first("select number from item where id = ?", row -> row.getLong(1), id)
        .orElseThrow(() -> new StoreException("NOT_FOUND", "there is no item \"" + id + "\""));
  }

  /// Reads [#COLUMNS] from the first nine places.
  static Item read(ResultSet row) throws SQLException {
    return new Item(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        new Item.Origin(
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getString(8),
            row.getString(9)));
  }
}
