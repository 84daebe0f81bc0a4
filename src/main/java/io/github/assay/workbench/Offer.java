package io.github.assay.workbench;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Span;
import io.github.assay.domain.Suggestion;
import io.github.assay.domain.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/// A suggestion in its place on the list of one item.
///
/// @param suggestion the tag, its score and who proposes it
/// @param rank its place, from 1; also its key
/// @param basis what a decision for or against it rests on
public record Offer(Suggestion suggestion, int rank, Basis basis) {
  /// The offers for a list of suggestions.
  ///
  /// @param suggestions best first
  /// @param run id of the run whose model is among the sources; empty if there is none
  public static List<Offer> of(List<Suggestion> suggestions, Vocabulary vocabulary, String run) {
    var offers = new ArrayList<Offer>();
    for (Suggestion suggestion : suggestions) {
      int rank = offers.size() + 1;
      var basis =
          switch (suggestion.source()) {
            case MODEL -> new Basis.Model(run, suggestion.score(), rank);
            case NEIGHBOURS -> new Basis.Neighbours(List.of(), suggestion.score(), rank);
            case RULE, PARENT -> rule(place(suggestion, suggestions, vocabulary), rank);
          };
      offers.add(new Offer(suggestion, rank, basis));
    }
    return List.copyOf(offers);
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
