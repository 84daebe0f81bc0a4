package io.github.assay.store.sql;

import io.github.assay.store.Merged.Kind;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/// Takes over what people were shown, and what they wrote down: rows that never change and that are
/// known by all that they say.
record MergeAside(MergeScene scene) {
  private static final String SHOWINGS =
      """
      select i.id, s.name, h.at, h.offers, h.withheld
      from showing h cross join item i on i.number = h.item cross join seat s on s.number = h.seat
      where h.number > ? order by h.number\
      """;

  private static final String NOTES =
      """
      select i.id, s.name, n.at, n.text
      from note n cross join item i on i.number = n.item cross join seat s on s.number = n.seat
      where n.number > ? order by n.number\
      """;

  /// A row.
  ///
  /// @param item its id
  /// @param at in milliseconds since 1970
  /// @param number a further one
  private record Row(String item, String seat, long at, String text, int number) {
    private ByteBuffer key(Fingerprint fingerprint) {
      return ByteBuffer.wrap(
          fingerprint.text(item).text(seat).number(at).text(text).number(number).take());
    }
  }

  /// Whose note on what.
  private record Spot(String item, String seat) {}

  void run() {
    scene.tell("comparing what was shown");
    for (Row row : added(SHOWINGS, SealedTable.SHOWING, true)) show(row);
    scene.tell("comparing notes");
    notes();
  }

  /// Their rows that are not here, as they would be here.
  private List<Row> added(String sql, SealedTable table, boolean isShowing) {
    long past = past(table);
    var known = new HashMap<ByteBuffer, Integer>();
    var fingerprint = new Fingerprint();
    each(scene.ours(), sql, past, row -> known.merge(row.key(fingerprint), 1, Integer::sum));
    var added = new ArrayList<Row>();
    each(
        scene.theirs(),
        sql,
        past,
        there -> {
          var names = scene.names();
          var text =
              isShowing
                  ? SqlShowings.translated(there.text(), names::tag, names::run)
                  : there.text();
          var row =
              new Row(names.item(there.item()), there.seat(), there.at(), text, there.number());
          if (known.merge(row.key(fingerprint), -1, Integer::sum) < 0) added.add(row);
        });
    return added;
  }

  /// Up to which number both tables are the same.
  private long past(SealedTable table) {
    var sql = "select number, seal from %s order by number".formatted(table.name());
    var ours = scene.ours().list(sql, row -> row.getLong(2));
    var theirs = scene.theirs().list(sql, row -> row.getLong(2));
    int most = Math.min(ours.size(), theirs.size());
    int same = 0;
    while (same < most && ours.get(same).equals(theirs.get(same))) same++;
    return same;
  }

  private interface Visit {
    void row(Row row);
  }

  private static void each(Database database, String sql, long past, Visit visit) {
    boolean isShowing = sql.equals(SHOWINGS);
    database.each(
        sql,
        row ->
            visit.row(
                new Row(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getString(4),
                    isShowing ? row.getInt(5) : 0)),
        past);
  }

  private void show(Row row) {
    SealedTable.SHOWING.put(
        scene.ours(),
        SealedTable.SHOWING.next(scene.ours()),
        SqlItems.number(scene.ours(), row.item()),
        scene.seat(row.seat()),
        row.at(),
        row.number(),
        row.text());
    scene.tally().came(Kind.SHOWING);
  }

  /// Where both sides wrote a person's note anew, both hold: the older text first.
  private void notes() {
    long past = past(SealedTable.NOTE);
    var ours = new HashMap<Spot, Row>();
    each(scene.ours(), NOTES, past, row -> ours.put(new Spot(row.item(), row.seat()), row));
    var theirs = new HashSet<Row>();
    each(scene.theirs(), NOTES, past, there -> theirs.add(here(there)));
    var added = new HashMap<Spot, Row>();
    for (Row row : added(NOTES, SealedTable.NOTE, false)) {
      note(row);
      added.put(new Spot(row.item(), row.seat()), row);
    }
    added.forEach(
        (spot, row) -> {
          var own = ours.get(spot);
          if (own != null && !theirs.contains(own)) join(own, row);
        });
  }

  private Row here(Row there) {
    return new Row(
        scene.names().item(there.item()), there.seat(), there.at(), there.text(), there.number());
  }

  private void join(Row own, Row theirs) {
    if (own.text().equals(theirs.text())) return;
    boolean isOwnFirst = isOlder(own, theirs);
    var first = isOwnFirst ? own : theirs;
    var second = isOwnFirst ? theirs : own;
    var text =
        first.text().isBlank() || second.text().isBlank()
            ? first.text() + second.text()
            : first.text() + "\n\n" + second.text();
    note(new Row(own.item(), own.seat(), scene.at().toEpochMilli(), text, 0));
  }

  private static boolean isOlder(Row one, Row other) {
    int order = Instant.ofEpochMilli(one.at()).compareTo(Instant.ofEpochMilli(other.at()));
    return order == 0 ? one.text().compareTo(other.text()) <= 0 : order < 0;
  }

  private void note(Row row) {
    SealedTable.NOTE.put(
        scene.ours(),
        SealedTable.NOTE.next(scene.ours()),
        SqlItems.number(scene.ours(), row.item()),
        scene.seat(row.seat()),
        row.at(),
        row.text());
    scene.tally().came(Kind.NOTE);
  }
}
