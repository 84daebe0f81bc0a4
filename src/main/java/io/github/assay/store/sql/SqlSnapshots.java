package io.github.assay.store.sql;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Sha256;
import io.github.assay.domain.Snapshot;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.Ground;
import io.github.assay.store.SnapshotStore;
import io.github.assay.store.StoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Snapshots in the database.
final class SqlSnapshots implements SnapshotStore {
  private static final String SNAPSHOTS =
      "select id, name, at, author, hash, items, labels, vocabulary from snapshot ";

  private static final String ITEMS =
      "select "
          + SqlItems.COLUMNS
          + """
          , f.part, f.tags
          from item i cross join snapshot_item f on f.item = i.number and f.snapshot = ?
          order by i.id\
          """;

  private static final String FREEZE =
      """
      insert into snapshot_item(snapshot, item, part, tags)
      select ?, s.item, coalesce(p.part, 'UNASSIGNED'),
        coalesce((select group_concat(g.tag) from gold_tag g where g.item = s.item), '')
      from standing s left join split p on p.item = s.item
      where s.gold in ('RULED', 'AGREED')\
      """;

  private final Database database;
  private final SqlGold gold;
  private final SqlVocabulary vocabulary;
  private final Clock clock;

  SqlSnapshots(Database database, SqlGold gold, SqlVocabulary vocabulary, Clock clock) {
    this.database = database;
    this.gold = gold;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  @Override
  public Snapshot freeze(String name, String author) {
    return database.writing(
        () -> {
          refuse(name);
          int version = version();
          var rows = rows(gold::forEach, version);
          long id = nextId();
          var snapshot =
              new Snapshot(
                  id,
                  name,
                  Instant.ofEpochMilli(clock.millis()),
                  author,
                  rows.hash(),
                  new Snapshot.Size(rows.items(), rows.labels(), version));
          insert(snapshot);
          database.change(FREEZE, id);
          return snapshot;
        });
  }

  @Override
  public long nextId() {
    return 1 + database.number("select coalesce(max(id), 0) from snapshot");
  }

  @Override
  public Optional<Snapshot> holding(Ground ground) {
    var hash = hash(ground).hex();
    return database.first(SNAPSHOTS + "where hash = ? order by id desc", this::read, hash);
  }

  /// The hash of gold that is not frozen yet.
  Sha256 hash(Ground ground) {
    return rows(consumer -> ground.items().forEach(consumer), ground.vocabularyVersion()).hash();
  }

  /// Freezes gold that was read before, within the transaction that is under way.
  ///
  /// @param hash as [#hash] tells it
  void insert(Ground ground, Sha256 hash) {
    long id = nextId();
    int labels = ground.items().stream().mapToInt(item -> item.tags().size()).sum();
    var size = new Snapshot.Size(ground.items().size(), labels, ground.vocabularyVersion());
    var now = Instant.ofEpochMilli(clock.millis());
    insert(new Snapshot(id, freeName(id), now, "training", hash, size));
    for (GoldItem gold : ground.items())
      database.change(
          "insert into snapshot_item(snapshot, item, part, tags) values (?, ?, ?, ?)",
          id,
          SqlItems.number(database, gold.item().id()),
          gold.part().name(),
          gold.tags().stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  private String freeName(long first) {
    long number = first;
    while (database.has("select 1 from snapshot where name = ?", "auto-" + number)) number++;
    return "auto-" + number;
  }

  private void refuse(String name) {
    if (name.isBlank()) throw new StoreException("BAD_NAME", "a snapshot needs a name");
    if (database.has("select 1 from snapshot where name = ?", name))
      throw new StoreException("EXISTS", "there is a snapshot called \"" + name + "\" already");
    if (gold.count() == 0)
      throw new StoreException("NO_GOLD", "no item is gold yet, so there is nothing to freeze");
  }

  /// A vocabulary that is or was in force.
  Vocabulary vocabulary(int version) {
    return vocabulary.version(version);
  }

  /// Writes a snapshot without its items, within the transaction that is under way.
  void insert(Snapshot snapshot) {
    database.change(
        """
        insert into snapshot(id, name, at, author, hash, items, labels, vocabulary, seal)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        snapshot.id(),
        snapshot.name(),
        snapshot.at().toEpochMilli(),
        snapshot.author(),
        snapshot.hash().hex(),
        snapshot.size().items(),
        snapshot.size().labels(),
        snapshot.size().vocabularyVersion(),
        seal(snapshot));
  }

  private static long seal(Snapshot snapshot) {
    return new Fingerprint()
        .number(snapshot.id())
        .text(snapshot.name())
        .number(snapshot.at().toEpochMilli())
        .text(snapshot.author())
        .text(snapshot.hash().hex())
        .number(snapshot.size().items())
        .number(snapshot.size().labels())
        .number(snapshot.size().vocabularyVersion())
        .seal();
  }

  /// Whether a snapshot, and what is stored of its items, is as it was.
  boolean holds(Snapshot snapshot) {
    return database.number("select seal from snapshot where id = ?", snapshot.id())
            == seal(snapshot)
        && hash(snapshot).equals(snapshot.hash());
  }

  @Override
  public Sha256 currentHash() {
    return database.reading(() -> rows(gold::forEach, version()).hash());
  }

  private int version() {
    return (int) database.number("select max(version) from vocabulary");
  }

  @Override
  public List<Snapshot> all() {
    return database.list(SNAPSHOTS + "order by id", this::read);
  }

  @Override
  public Optional<Snapshot> find(long id) {
    return database.first(SNAPSHOTS + "where id = ?", this::read, id);
  }

  @Override
  public List<Moved> moved(long snapshot) {
    return new Movements(database).since(snapshot);
  }

  @Override
  public void forEach(long snapshot, Consumer<GoldItem> consumer) {
    database.each(ITEMS, row -> consumer.accept(gold.read(row)), snapshot);
  }

  private Sha256 hash(Snapshot snapshot) {
    int version = snapshot.size().vocabularyVersion();
    return rows(consumer -> forEach(snapshot.id(), consumer), version).hash();
  }

  /// @param version of the vocabulary whose names count; a tag that is renamed later does not
  ///   change what was frozen
  private CanonicalRows rows(Consumer<Consumer<GoldItem>> source, int version) {
    Map<Integer, String> names = new HashMap<>();
    database.each("select id, name from tag", row -> names.put(row.getInt(1), row.getString(2)));
    for (Tag tag : vocabulary.version(version).tags()) names.put(tag.id(), tag.name());
    var rows = new CanonicalRows(names);
    source.accept(rows::add);
    return rows;
  }

  private Snapshot read(ResultSet row) throws SQLException {
    try {
      return new Snapshot(
          row.getLong(1),
          row.getString(2),
          Instant.ofEpochMilli(row.getLong(3)),
          row.getString(4),
          new Sha256(row.getString(5)),
          new Snapshot.Size(row.getInt(6), row.getInt(7), row.getInt(8)));
    } catch (IllegalArgumentException e) {
      throw database.damaged("snapshot " + row.getLong(1), e);
    }
  }
}
