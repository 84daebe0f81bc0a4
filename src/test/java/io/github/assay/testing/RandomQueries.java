package io.github.assay.testing;

import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Ticket;
import io.github.assay.query.Comparison;
import io.github.assay.query.Names;
import io.github.assay.query.Query;
import io.github.assay.query.Term;
import io.github.assay.query.Term.Place;
import io.github.assay.query.Term.Quantity;
import io.github.assay.query.Term.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/// Makes queries at random, in their normal form.
///
/// @param random decides all
/// @param names what can be named
/// @param values words, ids, sources and other values to look for
public record RandomQueries(Random random, Names names, List<String> values) {
  private static final int KINDS = 27;

  /// A query whose parts lie in each other this deep at most.
  public Query query(int depth) {
    return switch (depth == 0 ? 3 : random.nextInt(5)) {
      case 0 -> Query.and(parts(depth));
      case 1 -> Query.or(parts(depth));
      case 2 -> Query.not(query(depth - 1));
      default -> new Query.Is(term());
    };
  }

  private List<Query> parts(int depth) {
    var parts = new ArrayList<Query>();
    for (int i = 1 + random.nextInt(3); i >= 0; i--) parts.add(query(depth - 1));
    return parts;
  }

  private Term term() {
    return switch (random.nextInt(KINDS)) {
      case 0 -> new Term.Text(value(), false);
      case 1 -> new Term.Text(word(), true);
      case 2 -> new Term.Facet(facet());
      case 3 -> new Term.NoFacet(facet());
      case 4 -> new Term.In(pick(List.of(Part.values())));
      case 5 -> named(names.people(), Term.By::new);
      case 6 -> new Term.Ended(pick(List.of(Outcome.values())));
      case 7 -> new Term.Gold(pick(List.of(Standing.values())));
      case 8 -> new Term.Counted(Quantity.TAGS, comparison(), random.nextInt(4));
      case 9 -> new Term.Counted(Quantity.VOTES, comparison(), random.nextInt(4));
      case 10 -> new Term.Agreement(comparison(), random.nextInt(9) / 8.0);
      case 11 ->
          random.nextBoolean()
              ? new Term.Origin(pick(List.of(Place.values())), value())
              : new Term.Listed(List.of(value(), "x, y or z", "i7"));
      case 12 -> new Term.HasUnapproved();
      case 13 -> random.nextBoolean() ? new Term.Unapproved(value()) : new Term.Named(value());
      case 14 -> random.nextBoolean() ? new Term.ModelRight(run()) : new Term.ModelWrong(run());
      case 15 -> new Term.ModelSays(run(), tag());
      case 16 -> named(names.snapshots(), Term.ChangedAfter::new);
      case 17 ->
          new Term.ChangedSince(
              LocalDate.of(2026, 3, 1).plusDays(random.nextInt(3)), random.nextBoolean());
      case 18 -> random.nextBoolean() ? new Term.Duplicate() : new Term.SameAs(value());
      case 19 -> new Term.GoldTagged(tag());
      case 20 ->
          new Term.Counted(
              pick(List.of(Quantity.TITLE, Quantity.DESCRIPTION)),
              comparison(),
              random.nextInt(20));
      case 21 -> random.nextBoolean() ? new Term.NearDuplicate() : new Term.NearTo(value());
      case 22 -> pick(List.of(new Term.Undated(), new Term.Leaked(), new Term.Superseded()));
      case 24 -> random.nextBoolean() ? new Term.NearLeaked() : new Term.RuleBroken();
      case 25 -> new Term.LookAgain(random.nextBoolean() ? Term.LookAgain.ANY : tag());
      case 23 ->
          new Term.Awaits(random.nextBoolean() ? Ticket.Kind.FLAG : Ticket.Kind.DISAGREEMENT);
      default -> new Term.Tagged(tag());
    };
  }

  private Term named(List<String> all, Function<String, Term> make) {
    return all.isEmpty() ? new Term.Duplicate() : make.apply(pick(all));
  }

  private String facet() {
    return pick(names.vocabulary().facets().stream().toList());
  }

  private int tag() {
    return pick(names.vocabulary().tags().stream().map(Tag::id).toList());
  }

  private String run() {
    return names.runs().isEmpty() || random.nextInt(4) == 0 ? Term.BEST : pick(names.runs());
  }

  private Comparison comparison() {
    return pick(List.of(Comparison.values()));
  }

  private String value() {
    return pick(values);
  }

  private String word() {
    return pick(values).split("\\s", -1)[0];
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
