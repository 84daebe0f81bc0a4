package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.store.DecisionStore.Reversed;
import io.github.assay.store.Workspace;
import java.util.List;
import java.util.Optional;

/// Rules on conflicts, item by item. Nothing is written before [#commit], which writes one batch
/// and closes what was open about the item, at once; one undo takes all of it back. Blocking; used
/// by one thread at a time.
public final class Adjudicating {
  private final Conflicts conflicts;
  private final Workspace workspace;
  private final String person;

  /// @param person who rules
  Adjudicating(Conflicts conflicts, String person) {
    this.conflicts = conflicts;
    this.workspace = conflicts.workspace();
    this.person = person;
  }

  /// The rulings that hold for many conflicts.
  public Precedents precedents() {
    return new Precedents(conflicts, person);
  }

  /// A ruling to begin with. What nobody disputes is filled in: if there is gold and people do not
  /// differ, what gold says, else what everybody chose. All else is undecided, but for what an
  /// earlier ruling says of an item that it did not settle.
  public Ruling begin(Conflict conflict) {
    return new Filling(workspace, conflicts.scores()).begin(conflict);
  }

  /// The ruling with all that one person says: their tags apply, and no others.
  ///
  /// @throws AssayException `NO_VOTE` if the person did not finish the item
  public Ruling adopt(Ruling ruling, String annotator) {
    return new Filling(workspace, conflicts.scores()).adopt(ruling, annotator);
  }

  /// The ruling with what more than half of the people say of each tag; ties stay as they are.
  public Ruling majority(Ruling ruling) {
    return new Filling(workspace, conflicts.scores()).majority(ruling);
  }

  /// The ruling with what the best run says of each of its tags; tags of which it kept no score
  /// stay as they are.
  public Ruling model(Ruling ruling) {
    return new Filling(workspace, conflicts.scores()).model(ruling);
  }

  /// What a ruling would do.
  ///
  /// @throws AssayException `OWN_ITEM`, `UNKNOWN_TAG`, `NOT_FOUND`, and `NO_PRECEDENT` if it
  ///   follows one that is not in force
  public RulingPlan preview(Ruling ruling) {
    conflicts.item(ruling.item());
    refuseOwn(ruling.item());
    long precedent = ruling.basis().precedent();
    if (precedent != 0) Precedent.inForce(workspace, precedent);
    return new RulingPlanning(workspace, person).plan(ruling);
  }

  /// Rules as planned.
  ///
  /// @return the number of the batch
  /// @throws AssayException `NOTE_NEEDED` if the ruling overrides everybody or breaks the rule of a
  ///   facet and has no note, `CHANGED_SINCE` if something was decided after the plan was made;
  ///   nothing is changed
  public long commit(RulingPlan plan) {
    RulingLog.refuseWithoutNote(List.of(plan));
    var log = new RulingLog(workspace, person);
    return workspace.atOnce(() -> log.write(List.of(plan), plan.newest()));
  }

  /// Takes back the person's newest batch, whatever it was, with what came with it.
  public Optional<Reversed> undo() {
    return new Reversing(workspace, person).undo();
  }

  /// Does again what the newest undo took back.
  public Optional<Reversed> redo() {
    return new Reversing(workspace, person).redo();
  }

  /// Sends an item back to somebody who finished it, with a question: it waits for the person first
  /// of all. [#undo] takes it back.
  ///
  /// @throws AssayException `NO_VOTE` if that person did not finish the item, `BAD_QUESTION` if
  ///   nothing is asked, or too much
  public void ask(String item, String annotator, String question) {
    conflicts.item(item);
    new Filling(workspace, conflicts.scores()).vote(item, annotator);
    new Questions(workspace).ask(person, item, annotator, question);
  }

  private void refuseOwn(String item) {
    if (!RulingLog.mayRule(workspace, item, person))
      throw new AssayException(
          "OWN_ITEM",
          "%s voted on item \"%s\", so somebody else has to rule on it".formatted(person, item));
  }
}
