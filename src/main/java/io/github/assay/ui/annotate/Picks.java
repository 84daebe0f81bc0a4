package io.github.assay.ui.annotate;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Verdict;
import io.github.assay.domain.Vocabulary;
import io.github.assay.workbench.Authoring.Choice;
import io.github.assay.workbench.Implications;
import io.github.assay.workbench.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The tags that are chosen for a text which is not an item yet, the most important first. What a
/// tag implies comes and goes with it.
final class Picks {
  private final List<Choice> chosen = new ArrayList<>();

  List<Choice> all() {
    return List.copyOf(chosen);
  }

  void clear() {
    chosen.clear();
  }

  void addAll(List<Choice> choices) {
    chosen.addAll(choices);
  }

  /// Leaves out the tags that are not in the vocabulary any more.
  void keepTo(Vocabulary vocabulary) {
    chosen.removeIf(choice -> !vocabulary.has(choice.tag()));
  }

  /// Chooses the tags of offers, one after the other; those that are chosen already, or for which
  /// their facet has no room any more, stay as they are.
  void take(List<Offer> offers, Vocabulary vocabulary) {
    for (Offer offer : offers)
      if (!Offer.open(List.of(offer), grounds().keySet(), vocabulary).isEmpty())
        add(new Choice(offer.suggestion().tag(), offer.basis()), vocabulary);
  }

  /// Chooses the tag of an offer, or puts it back if it was chosen for itself.
  void toggle(Offer offer, Vocabulary vocabulary) {
    int tag = offer.suggestion().tag();
    var choice = new Choice(tag, offer.basis());
    var own = grounds().get(tag);
    if (own == null) add(choice, vocabulary);
    else if (own instanceof Basis.Implied)
      chosen.replaceAll(one -> one.tag() == tag ? choice : one);
    else remove(tag, vocabulary);
  }

  /// Chooses a tag, unless it is chosen.
  void add(Choice choice, Vocabulary vocabulary) {
    if (grounds().containsKey(choice.tag())) return;
    chosen.add(choice);
    var implications = new Implications(vocabulary);
    for (int above : implications.with(choice.tag(), said()))
      chosen.add(new Choice(above, implications.by(choice.tag())));
  }

  void remove(int tag, Vocabulary vocabulary) {
    var leaving = new Implications(vocabulary).without(tag, grounds());
    chosen.removeIf(choice -> choice.tag() == tag || leaving.contains(choice.tag()));
  }

  /// Moves a tag to a more or less important place, forward if negative.
  void move(int tag, int steps) {
    int from = chosen.stream().map(Choice::tag).toList().indexOf(tag);
    if (from < 0) return;
    var choice = chosen.remove(from);
    chosen.add(Math.clamp((long) from + steps, 0, chosen.size()), choice);
  }

  private Map<Integer, Basis> grounds() {
    return chosen.stream().collect(Collectors.toMap(Choice::tag, Choice::basis));
  }

  private Map<Integer, Verdict> said() {
    return chosen.stream().collect(Collectors.toMap(Choice::tag, _ -> Verdict.YES));
  }
}
