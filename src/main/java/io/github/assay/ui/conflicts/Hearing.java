package io.github.assay.ui.conflicts;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Item;
import io.github.assay.domain.Verdict;
import io.github.assay.workbench.Adjudicating;
import io.github.assay.workbench.Conflict;
import io.github.assay.workbench.ConflictDetail;
import io.github.assay.workbench.ConflictList;
import io.github.assay.workbench.Conflicts;
import io.github.assay.workbench.Matter;
import io.github.assay.workbench.Precedent;
import io.github.assay.workbench.Precedents;
import io.github.assay.workbench.Ruling;
import io.github.assay.workbench.Workbench;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// The conflict that is being ruled on, with the ruling as it grows. Used on the store lane only,
/// so that what a key does follows what the key before it did.
final class Hearing {
  private final Workbench workbench;
  private final Conflicts conflicts;
  private Optional<Case> now = Optional.empty();

  /// Kept, since it remembers what the best run says.
  private Optional<Judge> judge = Optional.empty();

  /// @param adjudicating rules in the name of the person
  private record Judge(String person, Adjudicating adjudicating) {}

  Hearing(Workbench workbench) {
    this.workbench = workbench;
    conflicts = workbench.conflicts();
  }

  private Adjudicating as(String person) {
    if (judge.filter(known -> known.person().equals(person)).isEmpty())
      judge = Optional.of(new Judge(person, workbench.adjudicating(person)));
    return judge.get().adjudicating();
  }

  /// Lets gold be read for the neighbours of suspects, if there are any, so that they are known
  /// when the first one comes.
  ///
  /// @return whether that was of use
  boolean makeReady() {
    if (conflicts.mended().found() == 0) return false;
    for (Item item : workbench.workspace().items().page(0, 1)) workbench.suggesting().near(item);
    return true;
  }

  /// Begins with another conflict.
  Case begin(Conflict conflict, String person) {
    var detail = conflicts.detail(conflict);
    var vocabulary = workbench.workspace().vocabulary().current();
    var ruling = as(person).begin(conflict);
    var doubts = doubts(detail);
    return keep(
        planned(new Case(detail, vocabulary, ruling, Optional.empty(), "", doubts), person));
  }

  private Doubts doubts(ConflictDetail detail) {
    if (detail.conflict().matter().kind() != Matter.Kind.SUSPECT) return Doubts.NONE;
    var item = detail.item();
    var near = workbench.suggesting().near(item);
    return new Doubts(conflicts.suspects(item.id()), near, conflicts.mended());
  }

  /// Rules as somebody, or something, says.
  Case fill(BiFunction<Adjudicating, Ruling, Ruling> filling, String person) {
    var before = now.orElseThrow();
    var ruling = filling.apply(as(person), before.ruling());
    return keep(
        planned(
            new Case(
                before.detail(),
                before.vocabulary(),
                ruling,
                Optional.empty(),
                "",
                before.doubts()),
            person));
  }

  private Case keep(Case made) {
    now = Optional.of(made);
    return made;
  }

  /// With what the ruling would do, or why it may not be made.
  private Case planned(Case made, String person) {
    try {
      var plan = as(person).preview(made.ruling());
      return made.planned(Optional.of(plan), "");
    } catch (AssayException e) {
      return made.planned(Optional.empty(), String.valueOf(e.getMessage()));
    }
  }

  /// Writes the ruling.
  ///
  /// @return which conflicts it settles
  Predicate<Conflict> commit(String person) {
    var ruling = now.orElseThrow().ruling();
    var adjudicating = as(person);
    adjudicating.commit(adjudicating.preview(ruling));
    return conflict -> conflict.item().equals(ruling.item()) && settles(ruling, conflict);
  }

  private static boolean settles(Ruling ruling, Conflict conflict) {
    return switch (conflict.matter().kind()) {
      case PEOPLE, FILES -> ruling.isComplete();
      case SUGGESTION, MODEL, SUSPECT, RULE, FACET ->
          conflict.matter().tags().stream()
              .allMatch(tag -> ruling.verdicts().getOrDefault(tag, Verdict.NO) != Verdict.UNSURE);
    };
  }

  /// What the ruling would settle if it were made a precedent for conflicts like this one.
  Precedents.Preview precedent(ConflictList open, String person) {
    var made = now.orElseThrow();
    var precedent = Precedent.of(made.detail().conflict(), made.ruling());
    return as(person).precedents().preview(precedent, open);
  }
}
