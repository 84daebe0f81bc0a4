package io.github.assay.workbench;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Span;
import io.github.assay.domain.Suggestion;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Neighbour;
import io.github.assay.learning.Neighbourhood;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// A suggestion in its place on the list of one item.
///
/// @param suggestion the tag, its score and who proposes it
/// @param rank its place, from 1; also its key
/// @param basis what a decision for or against it rests on
/// @param backing every source that would propose the tag by itself, the surest first
public record Offer(Suggestion suggestion, int rank, Basis basis, List<Backing> backing) {
  public Offer {
    backing = List.copyOf(backing);
  }

  /// One that nobody else backs.
  public Offer(Suggestion suggestion, int rank, Basis basis) {
    this(suggestion, rank, basis, List.of(new Backing(suggestion.source(), suggestion.score())));
  }

  /// What one source says of a tag.
  ///
  /// @param score in `[0, 1]`
  public record Backing(Suggestion.Source source, double score) {}

  /// Whether a source says at least this much of the tag.
  boolean isBackedBy(Suggestion.Source source, double score) {
    return backing.stream().anyMatch(one -> one.source() == source && one.score() >= score);
  }

  /// The same with those who back it.
  Offer backedBy(List<Backing> others) {
    return new Offer(suggestion, rank, basis, others);
  }

  /// The offers for a list of suggestions where no gold items are near.
  public static List<Offer> of(List<Suggestion> suggestions, Vocabulary vocabulary, String run) {
    return of(suggestions, vocabulary, run, Neighbourhood.NONE);
  }

  /// The offers for a list of suggestions.
  ///
  /// @param suggestions best first
  /// @param run id of the run whose model is among the sources; empty if there is none
  /// @param near the gold items that are near
  public static List<Offer> of(
      List<Suggestion> suggestions, Vocabulary vocabulary, String run, Neighbourhood near) {
    var offers = new ArrayList<Offer>();
    for (Suggestion suggestion : suggestions) {
      int rank = offers.size() + 1;
      int tag = suggestion.tag();
      var basis =
          switch (suggestion.source()) {
            case MODEL -> new Basis.Model(run, suggestion.score(), rank);
            case NEIGHBOURS ->
                new Basis.Neighbours(
                    near.with(tag).stream().map(Neighbour::item).toList(),
                    suggestion.score(),
                    rank);
            case RULE, PARENT -> rule(place(suggestion, suggestions, vocabulary), rank);
          };
      offers.add(new Offer(suggestion, rank, basis));
    }
    return List.copyOf(offers);
  }

  /// The offers that may still be taken: those whose tag is not chosen, and whose facet has room
  /// for another tag.
  ///
  /// @param chosen ids of the tags that are on the item
  public static List<Offer> open(
      List<Offer> offers, Collection<Integer> chosen, Vocabulary vocabulary) {
    return offers.stream().filter(openBeside(chosen, vocabulary)).toList();
  }

  private static Predicate<Offer> openBeside(Collection<Integer> chosen, Vocabulary vocabulary) {
    var completeness = Completeness.of(vocabulary, chosen);
    return offer -> {
      int tag = offer.suggestion().tag();
      return !chosen.contains(tag)
          && vocabulary.has(tag)
          && completeness.full(vocabulary.tag(tag)).isEmpty();
    };
  }

  /// What was decided about tags of an item.
  ///
  /// @param chosen ids of the tags that are on the item
  /// @param refused ids of those that were refused
  public record Decided(Set<Integer> chosen, Set<Integer> refused) {
    /// Nothing yet.
    public static final Decided NOTHING = new Decided(Set.of(), Set.of());

    public Decided {
      chosen = Set.copyOf(chosen);
      refused = Set.copyOf(refused);
    }
  }

  /// The first offers, as many as leave so many to be decided on: one that was taken or refused
  /// makes room for the next, and so does one that may no longer be taken.
  ///
  /// @param most how many are to be decided on at once, at most
  public static List<Offer> inReach(
      List<Offer> offers, Decided decided, Vocabulary vocabulary, int most) {
    var isOpen = openBeside(decided.chosen(), vocabulary);
    int reach = 0;
    for (int seen = 0; reach < offers.size() && seen < most; reach++) {
      var offer = offers.get(reach);
      if (!decided.refused().contains(offer.suggestion().tag()) && isOpen.test(offer)) seen++;
    }
    return offers.subList(0, reach);
  }

  private static Basis rule(List<Span> places, int rank) {
    return places.isEmpty() ? new Basis.Typed() : new Basis.Rule(places.getFirst(), rank);
  }

  /// Where the tag stands; for one that is only implied, where the tag stands that implies it.
  private static List<Span> place(
      Suggestion suggestion, List<Suggestion> all, Vocabulary vocabulary) {
    if (!suggestion.spans().isEmpty()) return suggestion.spans();
    for (Suggestion other : all)
      if (!other.spans().isEmpty()
          && vocabulary.ancestors(other.tag()).contains(vocabulary.tag(suggestion.tag())))
        return other.spans();
    return List.of();
  }
}
