package io.github.assay.store.sql;

import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.query.Term;
import io.github.assay.query.Term.Standing;
import io.github.assay.store.Found;
import io.github.assay.store.QueryStore.Reader;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a query found: the numbers of the items, and the items as they are asked for.
final class SqlFound implements Found {
  private static final String ITEMS =
      "select "
          + SqlItems.COLUMNS
          + " from json_each(?) j cross join item i on i.number = j.value order by j.key";

  private final SqlQueries queries;
  private final Database database;
  private final Reader reader;
  private final BitSet numbers;
  private final int[] ranked;
  private final Places places;

  /// @param ranked the numbers by falling rank; empty for their own order
  SqlFound(SqlQueries queries, Database database, Reader reader, BitSet numbers, int[] ranked) {
    this.queries = queries;
    this.database = database;
    this.reader = reader;
    this.numbers = numbers;
    this.ranked = ranked;
    this.places = new Places(numbers);
  }

  @Override
  public int count() {
    return places.size();
  }

  @Override
  public boolean isRanked() {
    return ranked.length > 0;
  }

  @Override
  public List<Item> page(int from, int limit) {
    return database.list(ITEMS, SqlItems::read, Json.write(slice(from, limit)));
  }

  @Override
  public List<String> ids(int from, int limit) {
    return database.list(
        "select i.id from json_each(?) j cross join item i on i.number = j.value order by j.key",
        row -> row.getString(1),
        Json.write(slice(from, limit)));
  }

  private int[] slice(int from, int limit) {
    if (!isRanked()) return places.slice(from, limit);
    int start = Math.min(from, ranked.length);
    return Arrays.copyOfRange(ranked, start, start + Math.min(limit, ranked.length - start));
  }

  @Override
  public Spread spread() {
    return database.reading(
        () -> {
          var sets = queries.sets(reader);
          var tags = sets.count(numbers, queries.vocabulary());
          return new Spread(tags.tags(), tags.without(), parts(sets), standings(sets));
        });
  }

  private Map<Part, Integer> parts(Sets sets) {
    var counts = new EnumMap<Part, Integer>(Part.class);
    for (Part part : Part.values()) counts.put(part, count(sets, new Term.In(part)));
    return counts;
  }

  private Map<Standing, Integer> standings(Sets sets) {
    var counts = new EnumMap<Standing, Integer>(Standing.class);
    for (Standing standing : Standing.values())
      counts.put(standing, count(sets, new Term.Gold(standing)));
    return counts;
  }

  private int count(Sets sets, Term term) {
    return NumberSet.both(numbers, sets.of(term)).cardinality();
  }
}
