package io.github.assay.store.sql;

import io.github.assay.query.Comparison;
import io.github.assay.query.Term.Quantity;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntPredicate;

/// What all items measure, in memory: questions about numbers and groups need not go through the
/// file. About 36 bytes an item.
final class Columns {
  /// So many rows are read at once.
  private static final int STEP = 50_000;

  private static final String LENGTHS =
      """
      select group_concat(number || ',' || length(title) || ',' || length(description))
      from item where number > ? and number <= ?\
      """;

  /// One more than the number of tags; 0 where an item is not gold.
  private static final String STANDING =
      """
      select group_concat(
        item || ',' || votes || ',' || case when gold in ('RULED', 'AGREED') then 1 + tags else 0 end)
      from standing where item > ? and item <= ?\
      """;

  private static final String AGREEMENT =
      "select item, agreement from standing where item > ? and item <= ? and agreement is not null";

  private static final String GROUPS =
      "select number, item_group from item where number > ? and number <= ? and item_group <> ''";

  private static final String IN_GROUP =
      """
      select group_concat(i.number) from json_each(?) j cross join item i on i.number = j.value
      where i.item_group = ?\
      """;

  private static final String DECIDED =
      "select group_concat(item || ',' || batch) from decision where sequence > ? and sequence <="
          + " ?";

  private static final String STANDING_OF =
      """
      select item, votes, case when gold in ('RULED', 'AGREED') then tags else -1 end,
        coalesce(agreement, -1)
      from standing where item in (select value from json_each(?))\
      """;

  private static final String DECIDED_OF =
      """
      select d.item, max(b.at) from json_each(?) j cross join decision d on d.item = j.value
        cross join batch b on b.number = d.batch group by d.item\
      """;

  private final Database database;
  private final int[] titles;
  private final int[] descriptions;
  private final int[] votes;

  /// -1 where an item is not gold.
  private final int[] tags;

  /// -1 where there is none.
  private final double[] agreement;

  /// Hash of the group; 0 where there is none, and for the few groups whose hash that is.
  private final int[] groups;

  /// When an item was decided on last.
  private final long[] changed;

  private Columns(Database database, int last) {
    this.database = database;
    titles = new int[last + 1];
    descriptions = new int[last + 1];
    votes = new int[last + 1];
    tags = new int[last + 1];
    Arrays.fill(tags, -1);
    agreement = new double[last + 1];
    Arrays.fill(agreement, -1);
    groups = new int[last + 1];
    changed = new long[last + 1];
    Arrays.fill(changed, Long.MIN_VALUE);
  }

  /// Reads all.
  ///
  /// @param last the highest number of an item
  /// @param check called every now and then; may throw to stop
  static Columns read(Database database, int last, Runnable check) {
    var columns = new Columns(database, last);
    for (int from = 0; from < last; from += STEP) {
      check.run();
      columns.readItems(from, Math.min(last, from + STEP));
    }
    columns.readLog(check);
    return columns;
  }

  private int[] column(Quantity quantity) {
    return switch (quantity) {
      case TITLE -> titles;
      case DESCRIPTION -> descriptions;
      case VOTES -> votes;
      case TAGS -> tags;
    };
  }

  private int[] numbers(String sql, long from, long to) {
    return NumberSet.inOrder(
        database.first(sql, row -> NumberSet.bytes(row, 1), from, to).orElseThrow());
  }

  private void readItems(int from, int to) {
    int[] lengths = numbers(LENGTHS, from, to);
    for (int i = 0; i < lengths.length; i += 3) {
      titles[lengths[i]] = lengths[i + 1];
      descriptions[lengths[i]] = lengths[i + 2];
    }
    database.each(GROUPS, row -> groups[row.getInt(1)] = row.getString(2).hashCode(), from, to);
    int[] standing = numbers(STANDING, from, to);
    for (int i = 0; i < standing.length; i += 3) {
      votes[standing[i]] = standing[i + 1];
      tags[standing[i]] = standing[i + 2] - 1;
    }
    database.each(AGREEMENT, row -> agreement[row.getInt(1)] = row.getDouble(2), from, to);
  }

  private void readLog(Runnable check) {
    long newest = database.number("select coalesce(max(sequence), 0) from decision");
    var at = new long[1 + (int) database.number("select coalesce(max(number), 0) from batch")];
    database.each(
        "select number, at from batch where number < ?",
        row -> at[row.getInt(1)] = row.getLong(2),
        at.length);
    for (long from = 0; from < newest; from += STEP) {
      check.run();
      int[] decided = numbers(DECIDED, from, Math.min(newest, from + STEP));
      for (int i = 0; i < decided.length; i += 2) touch(decided[i], at[decided[i + 1]]);
    }
  }

  private void touch(int item, long when) {
    changed[item] = Math.max(changed[item], when);
  }

  /// Reads anew what follows from decisions on a few items.
  void follow(BitSet decided) {
    var list = Json.write(decided.stream().boxed().toList());
    decided.stream().forEach(this::forget);
    database.each(
        STANDING_OF,
        row -> {
          int item = row.getInt(1);
          votes[item] = row.getInt(2);
          tags[item] = row.getInt(3);
          agreement[item] = row.getDouble(4);
        },
        list);
    database.each(DECIDED_OF, row -> touch(row.getInt(1), row.getLong(2)), list);
  }

  private void forget(int item) {
    votes[item] = 0;
    tags[item] = -1;
    agreement[item] = -1;
  }

  /// The same, which from now on follows what is written through another connection.
  Columns over(Database other) {
    return new Columns(this, other);
  }

  private Columns(Columns same, Database database) {
    this.database = database;
    titles = same.titles;
    descriptions = same.descriptions;
    votes = same.votes;
    tags = same.tags;
    agreement = same.agreement;
    groups = same.groups;
    changed = same.changed;
  }

  /// Items of which a number is so; one that is not gold has no number of tags.
  BitSet counted(Quantity quantity, Comparison comparison, int number) {
    int[] column = column(quantity);
    return where(item -> column[item] >= 0 && comparison.holds(column[item], number));
  }

  BitSet agreeing(Comparison comparison, double bound) {
    return where(item -> agreement[item] >= 0 && comparison.holds(agreement[item], bound));
  }

  /// Items that were decided on at some time or later.
  BitSet changedSince(long when) {
    return where(item -> changed[item] >= when);
  }

  /// Items of a group that has a name; empty if so many are likely to be in it that going through
  /// the file takes no longer.
  Optional<BitSet> inGroup(String name) {
    int hash = name.hashCode();
    var likely = where(item -> groups[item] == hash);
    if (likely.cardinality() > Changes.MOST) return Optional.empty();
    var list = Json.write(likely.stream().boxed().toList());
    return database.first(IN_GROUP, row -> NumberSet.read(NumberSet.bytes(row, 1)), list, name);
  }

  private BitSet where(IntPredicate holds) {
    var items = new BitSet(changed.length);
    for (int item = 1; item < changed.length; item++) if (holds.test(item)) items.set(item);
    return items;
  }
}
