package io.github.assay.store.sql;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;

/// Finds the items that share most of the rare words of one. Words that very many items hold are
/// left out, so that a question costs the same among a thousand items and among a million.
final class Likeness {
  /// How many items are found.
  private static final int MOST = 50;

  /// How many are looked at more closely.
  private static final int LOOKED_AT = 400;

  /// A word that so many items hold says little.
  private static final int COMMON = 3_000;

  private static final int MOST_WORDS = 200;

  private static final String HOLDERS =
      "select group_concat(n) from"
          + " (select rowid n from item_text where item_text match ? limit "
          + COMMON
          + ")";

  private final Database database;
  private String known = "";
  private int[] answer = {};

  Likeness(Database database) {
    this.database = database;
  }

  /// How much an item shares.
  private record Near(int number, double weight) {
    static final Comparator<Near> ORDER =
        Comparator.comparingDouble(Near::weight).reversed().thenComparingInt(Near::number);
  }

  /// Numbers of the items that are most like one, closest first, without itself; none if there is
  /// no such item.
  int[] of(String item) {
    if (!known.equals(item)) answer = find(item);
    known = item;
    return answer.clone();
  }

  private int[] find(String item) {
    var text =
        database.first(
            "select number, title, description from item where id = ?",
            row -> new Text(row.getInt(1), row.getString(2) + "\n" + row.getString(3)),
            item);
    if (text.isEmpty()) return new int[0];
    var weights = weights(words(text.get().words()));
    var shared = new HashMap<Integer, Double>();
    weights.forEach(
        (word, weight) -> {
          var holders = weight.holders().stream();
          holders.forEach(holder -> shared.merge(holder, weight.weight(), Double::sum));
        });
    shared.remove(text.get().number());
    var first =
        shared.entrySet().stream()
            .map(each -> new Near(each.getKey(), each.getValue()))
            .sorted(Near.ORDER)
            .limit(LOOKED_AT)
            .toList();
    return closest(first);
  }

  private record Text(int number, String words) {}

  /// What it says that two items share a word.
  private record Weight(BitSet holders, double weight) {}

  private Map<String, Weight> weights(SequencedSet<String> words) {
    long all = database.number("select count(*) from item");
    var weights = new HashMap<String, Weight>();
    for (String word : words) {
      var list = database.first(HOLDERS, row -> NumberSet.read(row.getBytes(1)), '"' + word + '"');
      var holders = list.orElseGet(BitSet::new);
      int count = holders.cardinality();
      if (count > 1 && count < COMMON)
        weights.put(word, new Weight(holders, Math.log1p((double) all / count)));
    }
    return weights;
  }

  /// Of two items that share as much, the shorter one is closer.
  private int[] closest(List<Near> first) {
    var numbers = first.stream().mapToInt(Near::number).toArray();
    var lengths = new HashMap<Integer, Integer>();
    database.each(
        "select i.number, length(i.title) + length(i.description)"
            + " from json_each(?) j cross join item i on i.number = j.value",
        row -> lengths.put(row.getInt(1), row.getInt(2)),
        Json.write(numbers));
    return first.stream()
        .map(
            near ->
                new Near(
                    near.number(),
                    near.weight() / Math.sqrt(64 + lengths.getOrDefault(near.number(), 0))))
        .sorted(Near.ORDER)
        .limit(MOST)
        .mapToInt(Near::number)
        .toArray();
  }

  private static SequencedSet<String> words(String text) {
    var words = new LinkedHashSet<String>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+", -1))
      if (!word.isEmpty() && words.size() < MOST_WORDS) words.add(word);
    return words;
  }
}
