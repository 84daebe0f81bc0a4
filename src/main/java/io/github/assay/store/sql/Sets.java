package io.github.assay.store.sql;

import io.github.assay.domain.Vocabulary;
import io.github.assay.query.Query;
import io.github.assay.query.Term;
import io.github.assay.query.Term.Standing;
import io.github.assay.query.Term.Text;
import io.github.assay.store.QueryStore;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Sets of items for one reader, as of one state of the file. A term is one statement, asked once;
/// `and`, `or` and `not` are done on bits, so that they cost next to nothing.
final class Sets {
  /// Of a million items, each takes an eighth of a megabyte.
  private static final int MOST_KEPT = 64;

  private final Database database;
  private final Leaves leaves;
  private final RunTags runs;
  private final String best;
  private final NearSets near;
  private final Likeness likeness;
  private final BitSet all;
  private @Nullable TagTable table;
  private final LinkedHashMap<Object, BitSet> known = new LinkedHashMap<>(64, 0.75f, true);

  /// @param reader who asks
  Sets(Database database, Leaves leaves, RunTags runs, QueryStore.Reader reader) {
    this.database = database;
    this.leaves = leaves;
    this.runs = runs;
    this.best = reader.best();
    this.likeness = new Likeness(database);
    this.near = new NearSets(database, reader.near());
    // numbers begin at 1 and have no gaps, since items are kept for ever
    int last = (int) database.number("select coalesce(max(number), 0) from item");
    all = new BitSet(last + 1);
    all.set(1, last + 1);
  }

  /// The sets after people decided on a few items, and nothing else was written.
  private Sets(Sets before, BitSet decided) {
    database = before.database;
    leaves = before.leaves;
    runs = before.runs;
    best = before.best;
    near = before.near;
    likeness = before.likeness;
    all = before.all;
    var earlier = before.table;
    table = earlier == null ? null : earlier.after(decided, database, leaves.annotator());
    var list = Json.write(decided.stream().boxed().toList());
    before.known.forEach(
        (key, set) -> {
          if (!(key instanceof Term term)) known.put(key, set);
          else follow(term, set, decided, list).ifPresent(now -> known.put(term, now));
        });
  }

  /// The same after people decided on a few items, and nothing else was written.
  Sets after(BitSet decided) {
    return new Sets(this, decided);
  }

  /// What a set is after decisions; empty if it is better asked for anew.
  private Optional<BitSet> follow(Term term, BitSet before, BitSet decided, String list) {
    var leaf = leaf(term);
    if (leaf.isEmpty()) return doesNotFollow(term) ? Optional.of(before) : Optional.empty();
    var among = numbers(leaf.get().among(list));
    var now = NumberSet.without(before, decided);
    if (leaf.get().isTurned()) among = NumberSet.without(decided, among);
    now.or(among);
    return Optional.of(now);
  }

  /// Whether a term says nothing of decisions.
  private static boolean doesNotFollow(Term term) {
    return term instanceof Text
        || term instanceof Term.In
        || term instanceof Term.Origin
        || term instanceof Term.HasUnapproved
        || term instanceof Term.Unapproved
        || term instanceof Term.Named
        || term instanceof Term.ModelSays
        || term instanceof Term.Duplicate
        || term instanceof Term.SameAs
        || term instanceof Term.NearDuplicate
        || term instanceof Term.NearTo
        || term instanceof Term.Like
        || term instanceof Term.Superseded
        || term instanceof Term.Undated;
  }

  /// What is asked for a term that is about what people said of an item by itself.
  private Optional<Leaf> leaf(Term term) {
    return switch (term) {
      case Term.Tagged(var tag) -> Optional.of(leaves.tagged(tag));
      case Term.GoldTagged(var tag) -> Optional.of(Leaves.goldTagged(tag));
      case Term.Facet(var facet) -> Optional.of(leaves.facet(facet));
      case Term.NoFacet(var facet) -> Optional.of(leaves.facet(facet).turned());
      case Term.By(var person) -> Optional.of(Leaves.by(person));
      case Term.Ended(var outcome) -> Optional.of(leaves.ended(outcome));
      case Term.Gold(var standing) -> Optional.of(Leaves.gold(standing));
      case Term.Counted(var quantity, var comparison, var number) ->
          Optional.of(Leaves.number(quantity, comparison, number));
      case Term.Agreement(var comparison, var bound) ->
          Optional.of(Leaves.agreement(comparison, bound));
      default -> Optional.empty();
    };
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
    return likeness.of(item);
  }

  /// Items that hold all of these words.
  BitSet words(List<Text> words) {
    return kept(words, () -> read(Leaves.words(words)));
  }

  BitSet of(Term term) {
    return kept(term, () -> ask(term));
  }

  private BitSet kept(Object key, Asking asking) {
    var kept = known.get(key);
    if (kept != null) return kept;
    var set = asking.ask();
    known.put(key, set);
    if (known.size() > MOST_KEPT) known.pollFirstEntry();
    return set;
  }

  private interface Asking {
    BitSet ask();
  }

  private BitSet ask(Term term) {
    return switch (term) {
      case Text text -> words(List.of(text));
      case Term.Tagged(var tag) -> tagged(leaves.with(tag), leaves.tagged(tag));
      case Term.Facet(var facet) -> tagged(leaves.of(facet), leaves.facet(facet));
      case Term.NoFacet(var facet) -> NumberSet.without(all, of(new Term.Facet(facet)));
      case Term.In(var part) -> read(Leaves.in(part));
      case Term.Gold(var standing) when standing == Standing.NO ->
          NumberSet.without(all, of(new Term.Gold(Standing.YES)));
      case Term.Gold(var standing) when standing == Standing.AGREED ->
          NumberSet.without(of(new Term.Gold(Standing.YES)), of(new Term.Gold(Standing.RULED)));
      case Term.GoldTagged _,
          Term.By _,
          Term.Ended _,
          Term.Gold _,
          Term.Counted _,
          Term.Agreement _ ->
          read(leaf(term).orElseThrow());
      case Term.Origin(var place, var value) -> read(Leaves.origin(place, value));
      case Term.HasUnapproved() -> read(leaves.openlyUnapproved());
      case Term.Unapproved(var spelling) -> read(leaves.unapproved(spelling));
      case Term.Named(var spelling) -> read(leaves.named(spelling));
      case Term.ModelRight(var run) -> runs.judged(run(run), true);
      case Term.ModelWrong(var run) -> runs.judged(run(run), false);
      case Term.ModelSays(var run, var tag) -> runs.saying(run(run), leaves.with(tag));
      case Term.ChangedAfter(var snapshot) -> read(Leaves.changedAfter(snapshot));
      case Term.ChangedSince since -> read(Leaves.changedSince(since));
      case Term.Duplicate() -> new Twins(database).all(all.cardinality());
      case Term.SameAs(var item) -> read(Leaves.sameAs(item));
      case Term.NearDuplicate() -> near.all();
      case Term.NearTo(var item) -> near.to(item);
      case Term.Like(var item) -> NumberSet.of(likeness.of(item));
      case Term.Superseded() -> read(leaves.superseded());
      case Term.Undated() -> read(Leaves.undated());
      case Term.Leaked() -> new Leaks(database).of(of(new Term.Duplicate()));
    };
  }

  /// From memory, if the tags of all items are there.
  private BitSet tagged(Predicate<Integer> tags, Leaf leaf) {
    var known = table;
    return known == null ? read(leaf) : known.having(tags);
  }

  private String run(String id) {
    return id.equals(Term.BEST) ? best : id;
  }

  private BitSet read(Leaf leaf) {
    var numbers = numbers(leaf);
    return leaf.isTurned() ? NumberSet.without(all, numbers) : numbers;
  }

  /// The items that are named, also if all others are meant.
  private BitSet numbers(Leaf leaf) {
    var numbers = new BitSet();
    database.each(
        "select group_concat(n) from (" + leaf.sql() + ")",
        row -> numbers.or(NumberSet.read(row.getBytes(1))),
        leaf.values().toArray());
    return numbers;
  }

  /// How many of some items have each tag.
  TagCount count(BitSet items, String annotator, Vocabulary vocabulary) {
    var known = table;
    if (known == null) known = TagTable.read(database, annotator, all.length() - 1);
    table = known;
    return known.count(items, vocabulary);
  }
}
