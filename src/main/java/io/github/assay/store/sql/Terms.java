package io.github.assay.store.sql;

import io.github.assay.domain.Ticket;
import io.github.assay.query.Term;
import io.github.assay.query.Term.Standing;
import io.github.assay.query.Term.Text;
import io.github.assay.store.QueryStore.Reader;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Asks the database for the items that a term means, one statement a term.
final class Terms {
  private final Database database;
  private final Leaves leaves;
  private final RunTags runs;
  private final Reader reader;
  private final NearSets near;
  private final Likeness likeness;

  /// @param reader who asks
  Terms(Database database, Leaves leaves, RunTags runs, Reader reader) {
    this.database = database;
    this.leaves = leaves;
    this.runs = runs;
    this.reader = reader;
    this.likeness = new Likeness(database);
    this.near = new NearSets(database, reader.near());
  }

  Database database() {
    return database;
  }

  Reader reader() {
    return reader;
  }

  Leaves leaves() {
    return leaves;
  }

  /// A term that means the same whichever run is the best one.
  Term named(Term term) {
    return switch (term) {
      case Term.ModelRight(var run) when run.equals(Term.BEST) ->
          new Term.ModelRight(reader.best());
      case Term.ModelWrong(var run) when run.equals(Term.BEST) ->
          new Term.ModelWrong(reader.best());
      case Term.ModelSays(var run, var tag) when run.equals(Term.BEST) ->
          new Term.ModelSays(reader.best(), tag);
      default -> term;
    };
  }

  /// Whether a term asks what is known of near duplicates.
  static boolean asksNear(Term term) {
    return term instanceof Term.NearDuplicate
        || term instanceof Term.NearTo
        || term instanceof Term.NearLeaked;
  }

  /// Whether a term says nothing of decisions.
  static boolean standsStill(Term term) {
    return term instanceof Text
        || term instanceof Term.In
        || term instanceof Term.Origin
        || term instanceof Term.Listed
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
        || term instanceof Term.Leaked
        || term instanceof Term.NearLeaked
        || term instanceof Term.Undated;
  }

  /// What a term means among a few items; empty if it has to be asked of all.
  Optional<BitSet> among(Term term, BitSet items) {
    var list = Json.write(items.stream().boxed().toList());
    return switch (term) {
      case Term.ModelRight(var run) -> Optional.of(runs.judged(run, true, list));
      case Term.ModelWrong(var run) -> Optional.of(runs.judged(run, false, list));
      default -> leaf(term).map(leaf -> among(leaf, items, list));
    };
  }

  private BitSet among(Leaf leaf, BitSet items, String list) {
    var some = numbers(leaf.among(list));
    return leaf.isTurned() ? NumberSet.without(items, some) : some;
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
      case Term.Awaits(Ticket.Kind kind) -> Optional.of(Leaves.awaits(kind));
      case Term.Gold(var standing) -> Optional.of(Leaves.gold(standing));
      case Term.Counted(var quantity, var comparison, var number) ->
          Optional.of(Leaves.number(quantity, comparison, number));
      case Term.Agreement(var comparison, var bound) ->
          Optional.of(Leaves.agreement(comparison, bound));
      case Term.RuleBroken() -> Optional.of(leaves.ruleBroken());
      case Term.LookAgain(int tag) -> Optional.of(leaves.lookAgain(tag));
      default -> Optional.empty();
    };
  }

  /// The items that a term means.
  ///
  /// @param sets answers what the term rests on, and holds all items
  BitSet ask(Term term, Sets sets) {
    return switch (term) {
      case Text text -> sets.words(List.of(text));
      case Term.NoFacet(var facet) -> sets.without(new Term.Facet(facet));
      case Term.In(var part) -> read(Leaves.in(part), sets);
      case Term.Gold(var standing) when standing == Standing.NO ->
          sets.without(new Term.Gold(Standing.YES));
      case Term.Gold(var standing) when standing == Standing.AGREED ->
          NumberSet.without(
              sets.of(new Term.Gold(Standing.YES)), sets.of(new Term.Gold(Standing.RULED)));
      case Term.Tagged _,
          Term.Facet _,
          Term.GoldTagged _,
          Term.By _,
          Term.Ended _,
          Term.Gold _,
          Term.Awaits _,
          Term.Counted _,
          Term.Agreement _,
          Term.RuleBroken _,
          Term.LookAgain _ ->
          read(leaf(term).orElseThrow(), sets);
      case Term.Origin(var place, var value) -> read(Leaves.origin(place, value), sets);
      case Term.Listed(var items) -> read(Leaves.listed(items), sets);
      case Term.HasUnapproved() -> read(leaves.openlyUnapproved(), sets);
      case Term.Unapproved(var spelling) -> read(leaves.unapproved(spelling), sets);
      case Term.Named(var spelling) -> read(leaves.named(spelling), sets);
      case Term.ModelRight(var run) -> runs.judged(run, true);
      case Term.ModelWrong(var run) -> runs.judged(run, false);
      case Term.ModelSays(var run, var tag) -> runs.saying(run, leaves.with(tag));
      case Term.ChangedAfter(var snapshot) -> read(Leaves.changedAfter(snapshot), sets);
      case Term.ChangedSince since -> read(Leaves.changedSince(since), sets);
      case Term.Duplicate() -> new Twins(database).all(sets.all().cardinality());
      case Term.SameAs(var item) -> read(Leaves.sameAs(item), sets);
      case Term.NearDuplicate() -> near.all();
      case Term.NearTo(var item) -> near.to(item);
      case Term.Like(var item) -> NumberSet.of(likeness.of(item));
      case Term.Superseded() -> read(leaves.superseded(), sets);
      case Term.Undated() -> read(Leaves.undated(), sets);
      case Term.Leaked() -> new Leaks(database).of(sets.of(new Term.Duplicate()));
      case Term.NearLeaked() -> near.leaked();
    };
  }

  /// Items that hold all of these words.
  BitSet words(List<Text> words) {
    return numbers(Leaves.words(words));
  }

  /// Numbers of the items that are most like one, closest first.
  int[] like(String item) {
    return likeness.of(item);
  }

  /// When a snapshot was frozen.
  Optional<Long> frozen(String snapshot) {
    return database.first(
        "select at from snapshot where name = ?", row -> row.getLong(1), snapshot);
  }

  private BitSet read(Leaf leaf, Sets sets) {
    var numbers = numbers(leaf);
    return leaf.isTurned() ? NumberSet.without(sets.all(), numbers) : numbers;
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
}
