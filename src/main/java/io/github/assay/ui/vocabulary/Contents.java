package io.github.assay.ui.vocabulary;

import io.github.assay.domain.Retired;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Vocabulary;
import io.github.assay.transfer.VocabularyCheck.Finding;
import io.github.assay.workbench.RuleFigures.Figure;
import io.github.assay.workbench.VocabularyRevising.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that the screen shows.
///
/// @param uses in how many gold items each tag is, by id
/// @param figures of all rules, those first that should rest
/// @param sides what else there is to look at
record Contents(
    Vocabulary vocabulary, Map<Integer, Integer> uses, List<Figure> figures, Sides sides) {
  Contents {
    uses = Map.copyOf(uses);
    figures = List.copyOf(figures);
  }

  /// What is on the other pages.
  ///
  /// @param reported how many reports on suggestions wait for an answer
  /// @param looks how many items have to be looked at again, by tag
  record Sides(
      List<Finding> findings,
      List<Ticket> requests,
      List<Step> history,
      int reported,
      Map<Integer, Integer> looks) {
    Sides {
      findings = List.copyOf(findings);
      requests = List.copyOf(requests);
      history = List.copyOf(history);
      looks = Map.copyOf(looks);
    }
  }

  int uses(int tag) {
    return uses.getOrDefault(tag, 0);
  }

  /// How many items have to be looked at again for a tag.
  int looks(int tag) {
    return sides.looks().getOrDefault(tag, 0);
  }

  Optional<Tag> tag(int id) {
    return vocabulary.has(id) ? Optional.of(vocabulary.tag(id)) : Optional.empty();
  }

  Optional<Retired> retired(int id) {
    return vocabulary.conventions().retired().stream().filter(tag -> tag.id() == id).findFirst();
  }

  /// The name of a tag, also of a retired one; empty if there is none.
  String name(int id) {
    return tag(id).map(Tag::name).or(() -> retired(id).map(Retired::name)).orElse("");
  }

  /// The rules of a tag.
  List<Figure> figures(int tag) {
    return figures.stream().filter(figure -> figure.rule().tag() == tag).toList();
  }

  /// How many rules should rest.
  int doubtful() {
    return (int) figures.stream().filter(Figure::shouldRest).count();
  }

  /// How many requests wait for the owner.
  int open() {
    return (int)
        sides.requests().stream().filter(ticket -> ticket.state() == Ticket.State.OPEN).count();
  }
}
