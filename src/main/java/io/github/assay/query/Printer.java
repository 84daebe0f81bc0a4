package io.github.assay.query;

import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// Writes a query so that [Parser] reads the same from it.
public final class Printer {
  private final IntFunction<String> tag;

  private Printer(IntFunction<String> tag) {
    this.tag = tag;
  }

  /// Writes tags by their names.
  public static String withNames(Query query, Vocabulary vocabulary) {
    return new Printer(
            id -> vocabulary.has(id) ? quoted(vocabulary.tag(id).name()) : withNumber(id))
        .print(query);
  }

  /// Writes tags by their ids, so that the text means the same when a tag is renamed.
  public static String withIds(Query query) {
    return new Printer(Printer::withNumber).print(query);
  }

  private static String withNumber(int id) {
    return "#" + id;
  }

  private String print(Query query) {
    return switch (query) {
      case Query.All() -> "";
      case Query.And(var parts) -> joined(parts, " ");
      case Query.Or(var parts) -> joined(parts, " or ");
      case Query.Not(var part) -> "-" + enclosed(part);
      case Query.Is(var term) -> print(term);
    };
  }

  private String joined(List<Query> parts, String between) {
    return parts.stream().map(this::enclosed).collect(Collectors.joining(between));
  }

  private String enclosed(Query query) {
    return query instanceof Query.And || query instanceof Query.Or
        ? "(" + print(query) + ")"
        : print(query);
  }

  private String print(Term term) {
    return switch (term) {
      case Term.Text(var words, var isBeginning) ->
          isBeginning ? quoted(words) + "*" : inQuotes(words);
      case Term.Tagged(var id) -> "tag:" + tag.apply(id);
      case Term.GoldTagged(var id) -> "goldtag:" + tag.apply(id);
      case Term.Facet(var facet) -> "facet:" + quoted(facet);
      case Term.NoFacet(var facet) -> "facet:" + quoted(facet) + "=none";
      case Term.In(var part) -> "split:" + (part == Part.UNASSIGNED ? "none" : part.word());
      case Term.By(var person) -> "by:" + quoted(person);
      case Term.Ended(var outcome) ->
          "outcome:" + (outcome == Outcome.NONE_APPLY ? "none" : small(outcome));
      case Term.Gold(var standing) -> "gold:" + small(standing);
      case Term.Counted(var quantity, var comparison, var number) ->
          small(quantity) + ":" + comparison.symbol() + number;
      case Term.Agreement(var comparison, var bound) ->
          "agree:"
              + comparison.symbol()
              + BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
      case Term.Origin(var place, var value) -> small(place) + ":" + quoted(value);
      case Term.Listed(var items) ->
          "id:" + items.stream().map(Printer::quoted).collect(Collectors.joining(","));
      case Term.Awaits(Ticket.Kind kind) -> "has:" + kind.name().toLowerCase(Locale.ROOT);
      case Term.HasUnapproved() -> "has:unapproved";
      case Term.Unapproved(var spelling) -> "unapproved:" + quoted(spelling);
      case Term.Named(var spelling) -> "named:" + quoted(spelling);
      case Term.ModelRight(var run) -> "model:" + quoted(run) + "=gold";
      case Term.ModelWrong(var run) -> "model:" + quoted(run) + "!=gold";
      case Term.ModelSays(var run, var id) -> "model:" + quoted(run) + "=" + said(id);
      case Term.ChangedAfter(var snapshot) -> "changed:>" + inQuotes(snapshot);
      case Term.ChangedSince(var day, var isIncluded) ->
          "changed:" + (isIncluded ? ">=" : ">") + day;
      case Term.Duplicate() -> "is:duplicate";
      case Term.SameAs(var item) -> "same:" + quoted(item);
      case Term.NearDuplicate() -> "is:near-duplicate";
      case Term.NearTo(var item) -> "near:" + quoted(item);
      case Term.Like(var item) -> "like:" + quoted(item);
      case Term.Undated() -> "is:undated";
      case Term.Superseded() -> "is:superseded";
      case Term.Leaked() -> "is:leaked";
      case Term.NearLeaked() -> "is:near-leaked";
      case Term.RuleBroken() -> "is:rule-broken";
      case Term.LookAgain(var id) ->
          id == Term.LookAgain.ANY ? "is:look-again" : "again:" + tag.apply(id);
    };
  }

  /// A tag may be called `gold`, too.
  private String said(int id) {
    var name = tag.apply(id);
    return name.equalsIgnoreCase("gold") ? inQuotes(name) : name;
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /// In quotes if it could be read as something else without.
  static String quoted(String value) {
    return isSafe(value) ? value : inQuotes(value);
  }

  private static boolean isSafe(String value) {
    return value.matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}_./+@-]*") && !value.equalsIgnoreCase("or");
  }

  private static String inQuotes(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
