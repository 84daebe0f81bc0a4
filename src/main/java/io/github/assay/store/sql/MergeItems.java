package io.github.assay.store.sql;

import io.github.assay.domain.Item;
import io.github.assay.domain.Ticket;
import io.github.assay.store.Merged.Kind;
import java.util.ArrayList;
import java.util.List;

/// Takes over items. One with the id of an item that reads differently gets another id, which
/// follows from its text, so that it is found again when the file is merged again.
record MergeItems(MergeScene scene, SqlTickets tickets) {
  private static final int DIGITS = 8;

  private static final String INSERT =
      """
      insert into item(number, id, title, description, item_group, source, created_at, url, split,
        extra, hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String NEW_TEXT =
      """
      insert into item_text(rowid, title, description)
      select number, title, description from item where number > ?\
      """;

  void run() {
    scene.tell("comparing items");
    var added = new ArrayList<Item>();
    var twice = new ArrayList<Item>();
    scene
        .theirs()
        .each(
            "select " + SqlItems.COLUMNS + " from item i where i.number > ? order by i.number",
            row -> place(SqlItems.read(row), added, twice),
            scene.past().items());
    long last = SqlItems.last(scene.ours());
    long number = last;
    for (Item item : added) insert(++number, item);
    if (number > last) scene.ours().change(NEW_TEXT, last);
    keepApart();
    for (Item item : twice) tell(item);
  }

  /// Decides whether an item is here, is new, or is new under another id.
  private void place(Item item, List<Item> added, List<Item> twice) {
    var here = find(item.id());
    if (here.isEmpty() && !isKnownWithoutDigits(item)) added.add(item);
    if (here.isEmpty() || reads(here.getFirst(), item)) return;
    var id = item.id() + mark(item);
    scene.names().item(item.id(), id);
    scene.tally().renamed(Kind.ITEM, item.id(), id);
    if (!find(id).isEmpty()) return;
    added.add(item);
    twice.add(item);
  }

  private static String mark(Item item) {
    return "~" + item.contentHash().hex().substring(0, DIGITS);
  }

  /// Whether an item got its id when it was merged into the other file, and here has the one that
  /// it had before.
  private boolean isKnownWithoutDigits(Item item) {
    var mark = mark(item);
    if (!item.id().endsWith(mark)) return false;
    var before = item.id().substring(0, item.id().length() - mark.length());
    var here = find(before);
    if (here.isEmpty() || !reads(here.getFirst(), item)) return false;
    scene.names().item(item.id(), before);
    return true;
  }

  private List<Item> find(String id) {
    return scene
        .ours()
        .list("select " + SqlItems.COLUMNS + " from item i where i.id = ?", SqlItems::read, id);
  }

  private static boolean reads(Item one, Item other) {
    return one.title().equals(other.title()) && one.description().equals(other.description());
  }

  /// The item as it is called here, and what it is a newer version of.
  private Item here(Item there) {
    var origin = there.origin();
    return new Item(
        scene.names().item(there.id()),
        there.title(),
        there.description(),
        new Item.Origin(
            origin.group(),
            origin.source(),
            origin.createdAt(),
            origin.url(),
            origin.split(),
            scene.names().extra(origin.extra())));
  }

  private void insert(long number, Item there) {
    var item = here(there);
    scene
        .ours()
        .change(
            INSERT,
            number,
            item.id(),
            item.title(),
            item.description(),
            item.origin().group(),
            item.origin().source(),
            item.origin().createdAt(),
            item.origin().url(),
            item.origin().split(),
            item.origin().extra(),
            ImportWriter.hash(item));
    scene.tally().came(Kind.ITEM);
  }

  private void keepApart() {
    scene
        .theirs()
        .each(
            "select i.id, u.spelling from unapproved u cross join item i on i.number = u.item",
            row -> {
              var id = scene.names().item(row.getString(1));
              scene
                  .ours()
                  .change(
                      "insert or ignore into unapproved(item, spelling, seal)"
                          + " values ((select number from item where id = ?), ?, ?)",
                      id,
                      row.getString(2),
                      ImportWriter.seal(id, row.getString(2)));
            });
  }

  private void tell(Item item) {
    var text =
        "In %s the item \"%s\" reads differently; it was taken in under this id."
            .formatted(scene.wish().name(), item.id());
    var about =
        new Ticket.About(
            Ticket.Kind.DIVERGENCE, scene.names().item(item.id()), 0, "merge", "", text);
    tickets.open(about, scene.wish().author());
  }
}
