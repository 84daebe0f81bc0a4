package io.github.assay.store.sql;

import io.github.assay.store.StoreException;
import java.time.Instant;
import java.util.Arrays;

/// What two copies of one workspace both begin with.
///
/// @param decisions the place of the last entry of the log before which both logs are the same and
///   no batch is cut in two
/// @param batches number of the last batch of those
/// @param versions the newest vocabulary up to which all are the same
/// @param items the number of the last item up to which all are the same
/// @param now when they are compared
record CommonPast(long decisions, long batches, int versions, long items, Instant now) {
  private static final String LAST_BATCH =
      "select coalesce(max(batch), 0) from decision where sequence <= ?";

  /// The first entry, up to a place, of a batch that has another one after it.
  private static final String CUT =
      """
      select coalesce(min(sequence), 0) from decision where sequence <= ?1 and batch in
        (select distinct batch from decision where sequence > ?1)\
      """;

  /// Compares two files.
  ///
  /// @throws StoreException `UNRELATED` if they are no copies of one workspace
  static CommonPast of(Database one, Database other, Instant now) {
    refuseUnrelated(one, other);
    long decisions = whole(one, other, sameDecisions(one, other));
    long batches = Math.min(one.number(LAST_BATCH, decisions), other.number(LAST_BATCH, decisions));
    return new CommonPast(
        decisions,
        batches,
        (int) same(one, other, "select version, hash from vocabulary order by version") - 1,
        same(one, other, "select number, hash from item order by number"),
        Instant.ofEpochMilli(now.toEpochMilli()));
  }

  private static void refuseUnrelated(Database one, Database other) {
    if (!Head.of(one).workspace().equals(Head.of(other).workspace()))
      throw new StoreException(
          "UNRELATED",
          "the two files are no copies of one workspace, so nothing of them can be merged; an"
              + " export of one can be imported into the other");
  }

  /// Each hash covers those before it, so the logs are the same up to the last place where the
  /// hashes are.
  private static long sameDecisions(Database one, Database other) {
    long same = 0;
    long differs = 1 + Math.min(Head.of(one).sequence(), Head.of(other).sequence());
    while (same + 1 < differs) {
      long middle = (same + differs) >>> 1;
      if (Arrays.equals(hash(one, middle), hash(other, middle))) same = middle;
      else differs = middle;
    }
    return same;
  }

  private static byte[] hash(Database database, long sequence) {
    return database
        .first("select hash from decision where sequence = ?", row -> row.getBytes(1), sequence)
        .orElse(new byte[0]);
  }

  /// Two files may hold the beginning of one batch and go on differently only if somebody did two
  /// things in one millisecond; then neither is of the past.
  private static long whole(Database one, Database other, long decisions) {
    long end = decisions;
    while (true) {
      long cut = cut(one, end);
      long otherCut = cut(other, end);
      if (cut == 0 && otherCut == 0) return end;
      end = (cut == 0 ? otherCut : otherCut == 0 ? cut : Math.min(cut, otherCut)) - 1;
    }
  }

  private static long cut(Database database, long end) {
    return end == Head.of(database).sequence() ? 0 : database.number(CUT, end);
  }

  /// How many rows of two answers are the same from the beginning on.
  ///
  /// @param sql gives rows of a number and a hash
  private static long same(Database one, Database other, String sql) {
    var rows = one.list(sql, row -> row.getBytes(2));
    var others = other.list(sql, row -> row.getBytes(2));
    int count = 0;
    int most = Math.min(rows.size(), others.size());
    while (count < most && Arrays.equals(rows.get(count), others.get(count))) count++;
    return count;
  }

  /// Makes sure that a file begins with all that another one holds.
  ///
  /// @throws StoreException `UNRELATED`, `NEWER_BASE`, `PARTED`
  static void refuseUnlessFrom(Database base, Database file) {
    refuseUnrelated(base, file);
    long all = Head.of(base).sequence();
    long same = sameDecisions(base, file);
    if (same < all && same == Head.of(file).sequence())
      throw new StoreException(
          "NEWER_BASE",
          "the base holds %d decisions, and the file only the first %d of them: it did not grow from"
                  .formatted(all, same)
              + " this base");
    if (same < all)
      throw new StoreException(
          "PARTED",
          "the file did not grow from this base: they part at decision %d, %s in the base and %s in"
                  .formatted(same + 1, told(base, same + 1), told(file, same + 1))
              + " the file");
    refuseUnlessHolds("item", base, file, "select number, hash from item order by number");
    refuseUnlessHolds(
        "vocabulary", base, file, "select version, hash from vocabulary order by version");
  }

  private static String told(Database database, long sequence) {
    return database
        .first(
            "select s.name, i.id from decision d join batch b on b.number = d.batch"
                + " join seat s on s.number = b.author join item i on i.number = d.item"
                + " where d.sequence = ?",
            row -> "%s on item \"%s\"".formatted(row.getString(1), row.getString(2)),
            sequence)
        .orElse("nothing");
  }

  private static void refuseUnlessHolds(String what, Database base, Database file, String sql) {
    long same = same(base, file, sql);
    long all = base.number("select count(*) from (" + sql + ")");
    if (same == all) return;
    if (same == file.number("select count(*) from (" + sql + ")"))
      throw new StoreException(
          "NEWER_BASE",
          "the base goes on with %s %d where the file ends: it did not grow from this base"
              .formatted(what, same + 1));
    throw new StoreException(
        "PARTED",
        "the file did not grow from this base: they part at %s %d".formatted(what, same + 1));
  }
}
