package io.github.assay.store.sql;

import io.github.assay.domain.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The tags of all items, gold and one person's own, in memory: four bytes a tag and an item.
final class TagTable {
  private static final String GOLD = "select group_concat(item) from gold_tag where tag = ?";

  private static final String OWN =
      """
      select group_concat(item) from label
      where seat = (select number from seat where name = ?) and tag = ? and verdict = 'YES'\
      """;

  private static final String GOLD_OF =
      "select item, tag from gold_tag where item in (select value from json_each(?))";

  private static final String OWN_OF =
      """
      select item, tag from label
      where item in (select value from json_each(?))
        and seat = (select number from seat where name = ?) and verdict = 'YES'\
      """;

  /// Where the tags of an item begin, by its number; one more at the end.
  private final int[] starts;

  private final int[] tags;

  /// The tags of items that were decided on since, by number.
  private final Map<Integer, int[]> later = new HashMap<>();

  private TagTable(int[] starts, int[] tags) {
    this.starts = starts;
    this.tags = tags;
  }

  /// The items of a tag, in any order.
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Column(int tag, int[] items) {}

  /// Reads all, by tag: the indexes hold the items of each side by side.
  ///
  /// @param last the highest number of an item
  /// @param check called every now and then; may throw to stop
  static TagTable read(Database database, String annotator, int last, Runnable check) {
    boolean decides = database.has("select 1 from seat where name = ?", annotator);
    var columns = new ArrayList<Column>();
    for (int tag : database.list("select id from tag order by id", row -> row.getInt(1))) {
      check.run();
      columns.add(new Column(tag, items(database, GOLD, tag)));
      if (decides) columns.add(new Column(tag, items(database, OWN, annotator, tag)));
    }
    return of(columns, last);
  }

  private static int[] items(Database database, String sql, Object... values) {
    var list = database.first(sql, row -> NumberSet.bytes(row, 1), values);
    return NumberSet.inOrder(list.orElseThrow());
  }

  /// Sorts by item, by counting.
  private static TagTable of(List<Column> columns, int last) {
    var starts = new int[last + 2];
    for (Column column : columns) for (int item : column.items()) starts[item + 1]++;
    for (int i = 1; i < starts.length; i++) starts[i] += starts[i - 1];
    var next = starts.clone();
    var tags = new int[starts[last + 1]];
    for (Column column : columns) for (int item : column.items()) tags[next[item]++] = column.tag();
    return new TagTable(starts, tags);
  }

  /// The items that have some tag of these.
  BitSet having(Predicate<Integer> which) {
    var wanted = new BitSet();
    int highest = Arrays.stream(tags).max().orElse(0);
    for (int tag = 1; tag <= highest; tag++) wanted.set(tag, which.test(tag));
    var items = new BitSet(starts.length);
    for (int item = 0; item + 1 < starts.length; item++)
      for (int i = starts[item]; i < starts[item + 1]; i++)
        if (wanted.get(tags[i])) items.set(item);
    later.forEach((item, own) -> items.set(item, Arrays.stream(own).anyMatch(which::test)));
    return items;
  }

  /// How many of some items have each tag, and how many have none of each facet.
  TagCount count(BitSet items, Vocabulary vocabulary) {
    var count = new TagCount(vocabulary);
    for (int item = items.nextSetBit(0); item >= 0; item = items.nextSetBit(item + 1)) {
      count.begin();
      var own = later.get(item);
      if (own == null) for (int i = starts[item]; i < starts[item + 1]; i++) count.add(tags[i]);
      else for (int tag : own) count.add(tag);
    }
    return count;
  }

  /// Reads anew the tags of a few items.
  void follow(BitSet decided, Database database, String annotator) {
    var list = Json.write(decided.stream().boxed().toList());
    var now = new HashMap<Integer, Set<Integer>>();
    decided.stream().forEach(item -> now.put(item, new HashSet<>()));
    Database.Visit add = row -> now.getOrDefault(row.getInt(1), Set.of()).add(row.getInt(2));
    database.each(GOLD_OF, add, list);
    database.each(OWN_OF, add, list, annotator);
    now.forEach((item, of) -> later.put(item, of.stream().mapToInt(Integer::intValue).toArray()));
  }
}
