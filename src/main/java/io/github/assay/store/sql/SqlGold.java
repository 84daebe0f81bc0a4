package io.github.assay.store.sql;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Part;
import io.github.assay.store.GoldStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Gold in the database.
final class SqlGold implements GoldStore {
  private static final String GOLD =
      "select "
          + SqlItems.COLUMNS
          + """
          , coalesce(p.part, 'UNASSIGNED'),
            (select group_concat(g.tag) from gold_tag g where g.item = i.number)
          from item i
          cross join standing s on s.item = i.number
          left join split p on p.item = i.number
          where s.gold in ('RULED', 'AGREED')
          """;

  private static final String EXAMPLES =
      "select "
          + SqlItems.COLUMNS
          + """
          , coalesce(p.part, 'UNASSIGNED'),
            (select group_concat(o.tag) from gold_tag o where o.item = i.number)
          from (select item, tag from gold_tag where tag = ? limit 500) g
          cross join item i on i.number = g.item
          cross join standing s on s.item = g.item
          left join split p on p.item = g.item
          where coalesce(p.part, '') <> 'TEST'
          order by s.gold <> 'RULED',
            s.votes - (select count(*) from label l
              where l.item = g.item and l.tag = g.tag and l.seat <> 0 and l.verdict = 'YES'),
            length(i.title) + length(i.description), i.number
          limit ?\
          """;

  private static final int AT_ONCE = 500;

  private final Database database;

  SqlGold(Database database) {
    this.database = database;
  }

  @Override
  public void forEach(Consumer<GoldItem> consumer) {
    database.each(GOLD + "order by i.id", row -> consumer.accept(read(row)));
  }

  @Override
  public void sample(int most, long seed, Consumer<GoldItem> consumer) {
    var some =
        some(
            database.list(
                "select item from standing where gold in ('RULED', 'AGREED') order by item",
                row -> row.getLong(1)),
            most,
            seed);
    for (int from = 0; from < some.size(); from += AT_ONCE)
      database.each(
          GOLD + "and i.number in (select value from json_each(?)) order by i.number",
          row -> consumer.accept(read(row)),
          Json.write(some.subList(from, Math.min(some.size(), from + AT_ONCE))));
  }

  /// Each is taken with the chance that so many are left to take among those that are left.
  private static List<Long> some(List<Long> all, int most, long seed) {
    if (all.size() <= most) return all;
    var random = new SplittableRandom(seed);
    var taken = new ArrayList<Long>(most);
    for (int at = 0; taken.size() < most; at++)
      if (random.nextInt(all.size() - at) < most - taken.size()) taken.add(all.get(at));
    return taken;
  }

  @Override
  public Optional<GoldItem> find(String item) {
    return database.first(GOLD + "and i.id = ?", this::read, item);
  }

  @Override
  public Map<String, SortedSet<Integer>> tags(List<String> items) {
    var found = new HashMap<String, SortedSet<Integer>>();
    database.each(
        """
        select i.id, (select group_concat(g.tag) from gold_tag g where g.item = i.number)
        from json_each(?) j cross join item i on i.id = j.value
          cross join standing s on s.item = i.number
        where s.gold in ('RULED', 'AGREED')\
        """,
        row -> found.put(row.getString(1), tags(row.getString(2))),
        Json.write(items));
    return found;
  }

  @Override
  public List<GoldItem> examples(int tag, int limit) {
    return database.list(EXAMPLES, this::read, tag, limit);
  }

  @Override
  public Map<Integer, Integer> uses() {
    var uses = new HashMap<Integer, Integer>();
    database.each(
        "select tag, count(*) from gold_tag group by tag",
        row -> uses.put(row.getInt(1), row.getInt(2)));
    return uses;
  }

  @Override
  public Set<String> ruled() {
    var ruled = new HashSet<String>();
    database.each(
        "select i.id from standing s cross join item i on i.number = s.item where s.gold = 'RULED'",
        row -> ruled.add(row.getString(1)));
    return ruled;
  }

  @Override
  public int count() {
    return (int) database.number("select count(*) from standing where gold in ('RULED', 'AGREED')");
  }

  @Override
  public int conflicts() {
    return (int) database.number("select count(*) from standing where gold = 'TIED'");
  }

  /// Reads an item, its part, and its tags with commas between them.
  GoldItem read(ResultSet row) throws SQLException {
    try {
      return new GoldItem(
          SqlItems.read(row), tags(row.getString(11)), Part.valueOf(row.getString(10)));
    } catch (IllegalArgumentException e) {
      throw database.damaged("the gold of item " + row.getString(1), e);
    }
  }

  private static SortedSet<Integer> tags(@Nullable String list) {
    var tags = new TreeSet<Integer>();
    if (list == null || list.isEmpty()) return tags;
    for (String tag : list.split(",", -1)) tags.add(Integer.parseInt(tag));
    return tags;
  }
}
