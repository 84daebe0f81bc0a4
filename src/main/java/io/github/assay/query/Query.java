package io.github.assay.query;

import io.github.assay.query.Term.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Which items are meant: a tree that never changes.
///
/// In its normal form, which [Parser] gives and the makers here keep, an `And` holds no `And`, an
/// `Or` no `Or`, a `Not` no `Not`, and [All] stands only alone.
public sealed interface Query {
  /// Every item.
  record All() implements Query {}

  /// Those that all parts mean.
  ///
  /// @param parts at least two
  record And(List<Query> parts) implements Query {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /// Those that some part means.
  ///
  /// @param parts at least two
  record Or(List<Query> parts) implements Query {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /// Those that the part does not mean.
  record Not(Query part) implements Query {}

  /// One thing that is said of an item.
  record Is(Term term) implements Query {}

  /// What all parts mean; every item if there is none.
  static Query and(List<Query> parts) {
    var flat = new ArrayList<Query>();
    for (Query part : parts)
      switch (part) {
        case All() -> {}
        case And(var inner) -> flat.addAll(inner);
        case Or _, Not _, Is _ -> flat.add(part);
      }
    if (flat.isEmpty()) return new All();
    return flat.size() == 1 ? flat.getFirst() : new And(flat);
  }

  /// What some part means.
  ///
  /// @param parts at least one
  static Query or(List<Query> parts) {
    var flat = new ArrayList<Query>();
    for (Query part : parts)
      switch (part) {
        case All() -> {
          return part;
        }
        case Or(var inner) -> flat.addAll(inner);
        case And _, Not _, Is _ -> flat.add(part);
      }
    return flat.size() == 1 ? flat.getFirst() : new Or(flat);
  }

  /// What the part does not mean.
  static Query not(Query part) {
    return part instanceof Not(var inner) ? inner : new Not(part);
  }

  /// All terms in it, from left to right.
  default Stream<Term> terms() {
    return switch (this) {
      case All() -> Stream.empty();
      case And(var parts) -> parts.stream().flatMap(Query::terms);
      case Or(var parts) -> parts.stream().flatMap(Query::terms);
      case Not(var part) -> part.terms();
      case Is(var term) -> Stream.of(term);
    };
  }

  /// The same with other queries in place of its terms.
  default Query with(Function<Term, Query> other) {
    return switch (this) {
      case All() -> this;
      case And(var parts) -> and(parts.stream().map(part -> part.with(other)).toList());
      case Or(var parts) -> or(parts.stream().map(part -> part.with(other)).toList());
      case Not(var part) -> not(part.with(other));
      case Is(var term) -> other.apply(term);
    };
  }

  /// The words that every item of it must hold, from left to right.
  default List<Text> words() {
    return switch (this) {
      case And(var parts) -> parts.stream().flatMap(part -> part.word().stream()).toList();
      case Is _ -> word();
      case All _, Or _, Not _ -> List.of();
    };
  }

  private List<Text> word() {
    return this instanceof Is(Text text) ? List.of(text) : List.of();
  }
}
