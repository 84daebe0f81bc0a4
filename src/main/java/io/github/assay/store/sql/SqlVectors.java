package io.github.assay.store.sql;

import io.github.assay.domain.Item;
import io.github.assay.store.StoreException;
import io.github.assay.store.VectorStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Vectors of items in the database.
record SqlVectors(Database database) implements VectorStore {
  private static final String FITS = "v.item = i.number and v.model = ? and v.hash = i.hash";

  private static final String GOLD =
      "select "
          + SqlItems.COLUMNS
          + " from standing s cross join item i on i.number = s.item left join vector v on "
          + FITS
          + " where s.item > ? and s.item <= ? and s.gold in ('RULED', 'AGREED')"
          + " and v.item is null order by s.item";

  private static final String LAST_GOLD =
      "select "
          + SqlItems.COLUMNS
          + " from standing s cross join item i on i.number = s.item left join vector v on "
          + FITS
          + " where s.gold in ('RULED', 'AGREED') and v.item is null order by s.item desc limit 1";

  private static final String OTHERS =
      "select "
          + SqlItems.COLUMNS
          + " from item i left join standing s on s.item = i.number left join vector v on "
          + FITS
          + " where i.number > ? and i.number <= ?"
          + " and coalesce(s.gold, '') not in ('RULED', 'AGREED')"
          + " and v.item is null order by i.number";

  @Override
  public Waiting waiting(String model, Place from) {
    return switch (from.round()) {
      case GOLD -> stretch(GOLD, model, from, Round.OTHERS);
      case OTHERS -> stretch(OTHERS, model, from, Round.END);
      case END -> new Waiting(List.of(), from);
    };
  }

  private Waiting stretch(String sql, String model, Place from, Round after) {
    long end = from.number() + STRETCH;
    var items = database.list(sql, SqlItems::read, model, from.number(), end);
    boolean isLast = end >= SqlItems.last(database);
    return new Waiting(items, isLast ? new Place(after, 0) : new Place(from.round(), end));
  }

  @Override
  public void keep(String model, Map<String, byte[]> vectors) {
    database.writeAside(() -> vectors.forEach((item, vector) -> keep(model, item, vector)));
  }

  private void keep(String model, String id, byte[] vector) {
    var item =
        database
            .first(
                "select number, hash from item where id = ?",
                row -> new Origin(row.getLong(1), row.getBytes(2)),
                id)
            .orElseThrow(() -> new StoreException("NOT_FOUND", "there is no item \"" + id + "\""));
    SealedTable.VECTOR.put(database, item.number(), model, item.hash(), vector);
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Origin(long number, byte[] hash) {}

  @Override
  public Optional<byte[]> find(String model, Item item) {
    return database.first(
        "select v.content from item i cross join vector v on "
            + FITS
            + " where i.id = ? and i.title = ? and i.description = ?",
        row -> row.getBytes(1),
        model,
        item.id(),
        item.title(),
        item.description());
  }

  @Override
  public Optional<Item> lastWaitingGold(String model) {
    return database.first(LAST_GOLD, SqlItems::read, model);
  }

  @Override
  public void forEachGold(String model, BiConsumer<String, byte[]> consumer) {
    database.each(
        "select i.id, v.content from standing s cross join item i on i.number = s.item"
            + " cross join vector v on "
            + FITS
            + " where s.gold in ('RULED', 'AGREED')",
        row -> consumer.accept(row.getString(1), row.getBytes(2)),
        model);
  }

  @Override
  public int count(String model) {
    return (int)
        database.number("select count(*) from vector v cross join item i on " + FITS, model);
  }
}
