package io.github.assay.store.sql;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Verdict;
import io.github.assay.store.BulkStore;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.StoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes one import, within one transaction.
final class ImportWriter implements BulkStore.Writer {
  private static final String INSERT =
      """
      insert into item(number, id, title, description, item_group, source, created_at, url, split, extra,
        hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict(id) do nothing\
      """;

  private final Database database;
  private final LogWriter log;
  private final Map<Work, Batch> batches = new HashMap<>();
  private final Map<Long, Batch> copied = new HashMap<>();
  private final Set<SeatOfItem> labelled = new HashSet<>();
  private final long oldItems;
  private long items;
  private String lastId = "";
  private long lastNumber;

  ImportWriter(Database database, Instant at) {
    this.database = database;
    this.log = new LogWriter(database, at);
    this.oldItems = SqlItems.last(database);
    this.items = oldItems;
  }

  private record SeatOfItem(long item, String seat) {}

  private record Work(String author, Instant at) {}

  @Override
  public void item(Item item, List<String> unapproved) {
    var origin = item.origin();
    int added =
        database.change(
            INSERT,
            items + 1,
            item.id(),
            item.title(),
            item.description(),
            origin.group(),
            origin.source(),
            origin.createdAt(),
            origin.url(),
            origin.split(),
            origin.extra(),
            hash(item));
    if (added == 0)
      throw new StoreException("DUPLICATE_ID", "there is an item \"" + item.id() + "\" already");
    items++;
    lastId = item.id();
    lastNumber = items;
    keepApart(item.id(), items, unapproved);
  }

  @Override
  public void unapproved(String item, List<String> spellings) {
    keepApart(item, number(item), spellings);
  }

  private void keepApart(String id, long item, List<String> spellings) {
    for (String spelling : spellings)
      database.change(
          "insert or ignore into unapproved(item, spelling, seal) values (?, ?, ?)",
          item,
          spelling,
          seal(id, spelling));
  }

  /// The digest of a tag that is kept apart.
  static long seal(String item, String spelling) {
    return new Fingerprint().text(item).text(spelling).seal();
  }

  /// The digest of an item and all that is known of it.
  static byte[] hash(Item item) {
    var origin = item.origin();
    return new Fingerprint()
        .text(item.id())
        .text(item.title())
        .text(item.description())
        .text(origin.group())
        .text(origin.source())
        .text(origin.createdAt())
        .text(origin.url())
        .text(origin.split())
        .text(origin.extra())
        .take();
  }

  @Override
  public void labels(String author, String seat, LabelRow row) {
    long item = number(row.item());
    var at = row.end().at() == null ? log.at() : row.end().at();
    var batch =
        batches.computeIfAbsent(
            new Work(author, at), work -> log.imported(work.author(), work.at()));
    var entries =
        acts(seat, row, item).stream()
            .map(act -> new Decision.Entry(author, seat, row.item(), act, row.basis()))
            .toList();
    log.append(batch, entries, item);
  }

  @Override
  public void name(int tag, String name) {
    log.name(tag, name);
  }

  @Override
  public void entry(long batch, Instant at, Decision.Entry entry) {
    var into = copied.computeIfAbsent(batch, _ -> log.imported(entry.author(), at));
    log.copy(into, here(entry), number(entry.item()));
  }

  /// The entry with the number that the reversed batch has here.
  private Decision.Entry here(Decision.Entry entry) {
    if (!(entry.basis() instanceof Basis.Reversal(long batch))) return entry;
    var reversed = copied.get(batch);
    if (reversed == null)
      throw new StoreException("NOT_FOUND", "no decision of batch " + batch + " was copied yet");
    return new Decision.Entry(
        entry.author(),
        entry.seat(),
        entry.item(),
        entry.act(),
        new Basis.Reversal(reversed.number()));
  }

  private long number(String item) {
    if (!item.equals(lastId)) lastNumber = SqlItems.number(database, item);
    lastId = item;
    return lastNumber;
  }

  /// The row as entries; after it, the seat says of the item just this and nothing else.
  private List<Act> acts(String seat, LabelRow row, long item) {
    var acts = new ArrayList<Act>();
    boolean again = !labelled.add(new SeatOfItem(item, seat));
    if (again || item <= oldItems)
      for (int tag : marked(seat, item))
        if (!row.yes().contains(tag) && !row.no().contains(tag) && !row.unsure().contains(tag))
          acts.add(new Act.Mark(tag, Verdict.UNSEEN));
    for (int tag : row.yes()) acts.add(new Act.Mark(tag, Verdict.YES));
    for (int tag : row.no()) acts.add(new Act.Mark(tag, Verdict.NO));
    for (int tag : row.unsure()) acts.add(new Act.Mark(tag, Verdict.UNSURE));
    acts.add(new Act.End(row.outcome(), row.end().reason()));
    return acts;
  }

  /// The tags of which the seat says something; from the log, since labels are behind it here.
  private List<Integer> marked(String seat, long item) {
    return database.list(
        """
        select tag from (
          select d.tag, d.verdict, max(d.sequence) from decision d
          where d.item = ? and d.seat = (select number from seat where name = ?)
            and d.tag is not null
          group by d.tag)
        where verdict <> 'UNSEEN' order by tag\
        """,
        row -> row.getInt(1),
        item,
        seat);
  }

  /// Brings the search index and all derived state up to date.
  void finish() {
    new Derived(database).refresh();
    database.change(
        """
        insert into item_text(rowid, title, description)
        select number, title, description from item where number > ?\
        """,
        oldItems);
  }
}
