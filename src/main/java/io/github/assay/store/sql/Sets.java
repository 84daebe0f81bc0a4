package io.github.assay.store.sql;

import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.domain.Vocabulary;
import io.github.assay.query.Query;
import io.github.assay.query.Term;
import io.github.assay.query.Term.Place;
import io.github.assay.query.Term.Standing;
import io.github.assay.query.Term.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Sets of items for one reader. A term is asked once, and from then on follows decisions when it
/// is asked again; `and`, `or` and `not` are done on bits, so that they cost next to nothing.
final class Sets {
  /// Of a million items, each takes an eighth of a megabyte.
  private static final int MOST_KEPT = 128;

  private final Terms terms;
  private final BitSet all;
  private final LinkedHashMap<Object, Kept> known = new LinkedHashMap<>(64, 0.75f, true);

  /// The items that were decided on since these sets were begun, a step a place.
  private final List<int[]> decided = new ArrayList<>();

  private @Nullable TagTable table;
  private @Nullable Columns columns;

  /// How many steps the table and the columns have followed.
  private int followed;

  /// What is known of a term.
  ///
  /// @param set not to be changed
  /// @param followed how many steps it has followed
  private record Kept(BitSet set, int followed) {}

  Sets(Terms terms) {
    this.terms = terms;
    int last = SqlItems.last(terms.database());
    all = new BitSet(last + 1);
    all.set(1, last + 1);
  }

  /// The same sets for one who knows another run to be the best, or other near duplicates.
  private Sets(Terms terms, Sets before) {
    this.terms = terms;
    all = before.all;
    boolean knowsOthers = !terms.reader().near().equals(before.terms.reader().near());
    before.known.forEach(
        (key, kept) -> {
          if (!knowsOthers || !(key instanceof Term term) || !Terms.asksNear(term))
            known.put(key, kept);
        });
    decided.addAll(before.decided);
    table = before.table;
    columns = before.columns;
    followed = before.followed;
  }

  /// The same sets, and another who asks.
  ///
  /// @param other of the same annotator
  Sets asked(Terms other) {
    return new Sets(other, this);
  }

  Terms terms() {
    return terms;
  }

  /// Notes that people decided on a few items, and nothing else was written.
  void decided(BitSet items) {
    if (!items.isEmpty()) decided.add(items.stream().toArray());
  }

  /// Takes over what was read elsewhere.
  ///
  /// @param since on which people decided since that was begun
  void take(Sets other, BitSet since) {
    catchUp();
    int before = decided.size();
    decided(since);
    other.known.forEach((key, kept) -> known.putIfAbsent(key, new Kept(kept.set(), before)));
    if (table == null) table = other.table;
    if (columns == null && other.columns != null) columns = other.columns.over(terms.database());
    followed = before;
  }

  BitSet all() {
    return all;
  }

  /// The items that a query means; not to be changed.
  BitSet of(Query query) {
    return switch (query) {
      case Query.All() -> all;
      case Query.Is(Text text) -> words(List.of(text));
      case Query.Is(var term) -> of(term);
      case Query.Not(var part) -> NumberSet.without(all, of(part));
      case Query.Or(var parts) ->
          parts.stream().map(this::of).reduce(NumberSet::either).orElse(all);
      case Query.And(var parts) -> and(query.words(), parts);
    };
  }

  private BitSet and(List<Text> words, List<Query> parts) {
    var rest = new ArrayList<>(parts);
    rest.removeIf(part -> part instanceof Query.Is(Text _));
    var found = words.isEmpty() ? all : words(words);
    for (Query part : rest) if (!found.isEmpty()) found = NumberSet.both(found, of(part));
    return found;
  }

  /// Numbers of the items that are most like one, closest first.
  int[] like(String item) {
    return terms.like(item);
  }

  /// Items that hold all of these words.
  BitSet words(List<Text> words) {
    return kept(words, () -> terms.words(words));
  }

  /// All items but those that a term means.
  BitSet without(Term term) {
    return NumberSet.without(all, of(term));
  }

  BitSet of(Term asked) {
    var term = terms.named(asked);
    catchUp();
    return measured(term).orElseGet(() -> kept(term, () -> tagged(term)));
  }

  private BitSet kept(Object key, Supplier<BitSet> asking) {
    var kept = known.get(key);
    var now = kept == null ? Optional.<BitSet>empty() : now(key, kept);
    var set = now.isPresent() ? now.get() : asking.get();
    known.put(key, new Kept(set, decided.size()));
    if (known.size() > MOST_KEPT) known.pollFirstEntry();
    return set;
  }

  /// What a set is after decisions; empty if it is better asked for anew.
  private Optional<BitSet> now(Object key, Kept kept) {
    if (!(key instanceof Term term) || Terms.standsStill(term)) return Optional.of(kept.set());
    if (kept.followed() == decided.size()) return Optional.of(kept.set());
    var items = since(kept.followed());
    if (items.cardinality() > Changes.MOST) return Optional.empty();
    return terms
        .among(term, items)
        .map(among -> NumberSet.either(NumberSet.without(kept.set(), items), among));
  }

  private BitSet since(int steps) {
    var items = new BitSet();
    for (int[] step : decided.subList(steps, decided.size())) for (int item : step) items.set(item);
    return items;
  }

  /// Lets what is in memory of all items follow decisions; what would take too long is forgotten.
  private void catchUp() {
    var items = since(followed);
    if (items.cardinality() > Changes.MOST) {
      table = null;
      columns = null;
    } else if (!items.isEmpty()) {
      if (table != null) table.follow(items, terms.database(), annotator());
      if (columns != null) columns.follow(items);
    }
    followed = decided.size();
  }

  private String annotator() {
    return terms.leaves().annotator();
  }

  /// From memory, if what all items measure is there.
  private Optional<BitSet> measured(Term term) {
    var known = columns;
    if (known == null) return Optional.empty();
    return switch (term) {
      case Term.Counted(var quantity, var comparison, var number) ->
          Optional.of(known.counted(quantity, comparison, number));
      case Term.Agreement(var comparison, var bound) ->
          Optional.of(known.agreeing(comparison, bound));
      case Term.Origin(var place, var name) when place == Place.GROUP && !name.isEmpty() ->
          known.inGroup(name);
      case Term.ChangedSince since -> Optional.of(known.changedSince(Leaves.begin(since)));
      case Term.ChangedAfter(var snapshot) ->
          terms.frozen(snapshot).map(at -> known.changedSince(at + 1));
      default -> Optional.empty();
    };
  }

  /// From memory, if the tags of all items are there.
  private BitSet tagged(Term term) {
    var known = table;
    if (known != null && term instanceof Term.Tagged(var tag))
      return known.having(terms.leaves().with(tag));
    if (known != null && term instanceof Term.Facet(var facet))
      return known.having(terms.leaves().of(facet));
    return terms.ask(term, this);
  }

  /// How many of some items have each tag.
  TagCount count(BitSet items, Vocabulary vocabulary) {
    catchUp();
    return table(() -> {}).count(items, vocabulary);
  }

  private TagTable table(Runnable check) {
    var known = table;
    if (known == null)
      known = TagTable.read(terms.database(), annotator(), all.length() - 1, check);
    table = known;
    return known;
  }

  /// Whether the numbers of all items are counted from memory.
  boolean countsFromMemory() {
    catchUp();
    return table != null;
  }

  /// Whether what all items measure is in memory.
  boolean measuresFromMemory() {
    catchUp();
    return columns != null;
  }

  /// Reads what numbers are counted from.
  ///
  /// @param check called every now and then; may throw to stop
  void readCounts(Runnable check) {
    table(check);
    for (Standing standing : Standing.values()) ask(new Term.Gold(standing), check);
    for (Part part : Part.values()) ask(new Term.In(part), check);
  }

  /// Reads what takes a look at each item.
  ///
  /// @param people all who decided
  /// @param check called every now and then; may throw to stop
  void readMeasures(List<String> people, Runnable check) {
    columns = Columns.read(terms.database(), all.length() - 1, check);
    for (Outcome outcome : Outcome.values()) ask(new Term.Ended(outcome), check);
    people.stream().limit(MOST_KEPT / 4).forEach(person -> ask(new Term.By(person), check));
    for (Term term : List.of(new Term.Undated(), new Term.HasUnapproved(), new Term.Duplicate()))
      ask(term, check);
    ask(new Term.Leaked(), check);
  }

  private void ask(Term term, Runnable check) {
    check.run();
    of(term);
  }
}
