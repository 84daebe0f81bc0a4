package io.github.assay.ui.conflicts;

import static io.github.assay.ui.conflicts.ConflictsScreen.TEXTS;

import io.github.assay.domain.Cause;
import io.github.assay.domain.Verdict;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.DecisionStore.Reversed;
import io.github.assay.ui.support.Beside;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.State;
import io.github.assay.ui.support.Status.Tone;
import io.github.assay.ui.support.Trouble;
import io.github.assay.workbench.Adjudicating;
import io.github.assay.workbench.Conflict;
import io.github.assay.workbench.ConflictList;
import io.github.assay.workbench.Ruling;
import io.github.assay.workbench.Weighing;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The open conflicts, found beside the work, and the ruling on the one in view. Nothing is written
/// before it is committed.
final class ConflictsViewModel {
  private final Desk desk;
  private final Hearing hearing;
  private final ReadOnlyObjectWrapper<State<List<Lot>>> state =
      new ReadOnlyObjectWrapper<>(new State.Loading<>());
  private final ObjectProperty<Optional<Lot>> lot = new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Case>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final PrecedentActs precedents;
  private final BooleanProperty named = new SimpleBooleanProperty();
  private final StringProperty words = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Weighing> weighing =
      new ReadOnlyObjectWrapper<>(Weighing.NONE);
  private ConflictList open = new ConflictList(List.of());
  private Vocabulary vocabulary = Vocabulary.empty();
  private List<Conflict> queue = List.of();
  private int place;
  private final Beside<Look> found;

  ConflictsViewModel(Desk desk) {
    this.desk = desk;
    hearing = new Hearing(desk.workbench());
    precedents = new PrecedentActs(this, hearing);
    found =
        new Beside<>(
            desk,
            new Beside.Question<>(
                TEXTS.text("conflicts.finding"),
                workbench -> workbench.workspace().edition(),
                (workbench, progress) ->
                    new Look(
                        workbench.conflicts().open(progress),
                        workbench.workspace().vocabulary().current())),
            this::show);
    lot.subscribe(now -> now.ifPresent(this::begin));
    words.addListener((property, before, now) -> narrow());
  }

  Desk desk() {
    return desk;
  }

  /// [State.Empty] if nothing is open.
  ReadOnlyObjectProperty<State<List<Lot>>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Whether it was stopped before anything was found.
  ReadOnlyBooleanProperty stoppedProperty() {
    return found.stoppedProperty();
  }

  /// What is worked through.
  ObjectProperty<Optional<Lot>> lotProperty() {
    return lot;
  }

  /// The conflict in view.
  ReadOnlyObjectProperty<Optional<Case>> caseProperty() {
    return current.getReadOnlyProperty();
  }

  /// Whether people are called by their names; else by a letter.
  BooleanProperty namedProperty() {
    return named;
  }

  /// Only conflicts with these words are worked through.
  StringProperty wordsProperty() {
    return words;
  }

  /// How votes are to be weighed, once that is known.
  ReadOnlyObjectProperty<Weighing> weighingProperty() {
    return weighing.getReadOnlyProperty();
  }

  /// What one of those who speak on an item is called here.
  ///
  /// @param voice its place
  String name(Case shown, int voice) {
    return named.get()
        ? shown.detail().voices().get(voice).person()
        : TEXTS.text("conflicts.person", voice + 1);
  }

  /// Tells that a key can do nothing here.
  void say(String key) {
    desk.status().say(Tone.TROUBLE, TEXTS.text(key));
  }

  /// The tags of the conflicts that were found.
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /// Where the conflict in view stands in its lot, from 1.
  int place() {
    return place + 1;
  }

  int size() {
    return queue.size();
  }

  /// Finds conflicts if anything was done since they were found last.
  void load() {
    found.load();
  }

  /// Finds them anew, whatever was done since.
  void again() {
    found.again();
  }

  /// What was found.
  private record Look(ConflictList list, Vocabulary vocabulary) {}

  private void show(State<Look> now) {
    switch (now) {
      case State.Ready<Look>(Look look) -> {
        vocabulary = look.vocabulary();
        show(look.list());
        desk.store().run(hearing::makeReady, ready -> {}, desk.failures());
        weigh();
      }
      case State.Failed<Look>(Trouble reason) -> state.set(new State.Failed<>(reason));
      case State.Loading<Look>(), State.Empty<Look>() -> state.set(new State.Loading<>());
    }
  }

  private void weigh() {
    desk.beside(
        TEXTS.text("conflicts.weighing"),
        (workbench, progress) -> workbench.gauging().weighing(progress),
        weighing::set);
  }

  private void show(ConflictList list) {
    open = list;
    boolean isEmpty = list.conflicts().isEmpty();
    var lots = Lot.of(narrowed(), vocabulary);
    var key = lot.get().map(Lot::key).orElse("");
    var same = lots.stream().filter(each -> each.key().equals(key)).findFirst();
    if (lots.isEmpty()) current.set(Optional.empty());
    state.set(isEmpty ? new State.Empty<>() : new State.Ready<>(lots));
    lot.set(same.or(() -> lots.stream().findFirst()));
  }

  private ConflictList narrowed() {
    return words.get().isBlank() ? open : open.only(Lot.matching(words.get(), vocabulary));
  }

  private void narrow() {
    if (state.get() instanceof State.Ready) show(open);
  }

  private void begin(Lot now) {
    var before = current.get().map(shown -> shown.detail().conflict());
    queue = narrowed().only(now.holds()).conflicts();
    int same = before.map(queue::indexOf).orElse(-1);
    go(same >= 0 ? same : place);
  }

  /// Goes some conflicts on, or back.
  void move(int steps) {
    go(place + steps);
  }

  private void go(int to) {
    if (queue.isEmpty()) return;
    place = Math.clamp(to, 0, queue.size() - 1);
    var conflict = queue.get(place);
    var person = desk.annotator();
    desk.store()
        .run(
            () -> hearing.begin(conflict, person),
            shown -> current.set(Optional.of(shown)),
            desk.failures());
  }

  /// Says something else of a tag.
  void rule(int tag, Verdict verdict) {
    fill((adjudicating, ruling) -> ruling.with(tag, verdict));
  }

  /// Says why.
  void because(Cause cause) {
    fill((adjudicating, ruling) -> ruling.because(cause, ruling.basis().note()));
  }

  /// Says it in words.
  void note(String note) {
    fill((adjudicating, ruling) -> ruling.because(ruling.basis().cause(), note));
  }

  /// Rules as somebody, or something, says.
  void fill(BiFunction<Adjudicating, Ruling, Ruling> filling) {
    if (current.get().isEmpty()) return;
    var person = desk.annotator();
    desk.store()
        .run(
            () -> hearing.fill(filling, person),
            made -> current.set(Optional.of(made)),
            desk.failures());
  }

  /// Rules as the votes say once they are weighed, where that is all but sure.
  void consensus() {
    var advice = weighing.get();
    current
        .get()
        .map(Case::detail)
        .ifPresent(detail -> fill((adjudicating, ruling) -> advice.fill(ruling, detail)));
  }

  /// Sends the item back to somebody who finished it, and goes on.
  void ask(String item, String annotator, String question) {
    var person = desk.annotator();
    desk.store()
        .run(
            () -> {
              desk.workbench().adjudicating(person).ask(item, annotator, question);
              return item;
            },
            asked -> {
              desk.status().say(Tone.SAVED, TEXTS.text("conflicts.ask.sent"));
              show(open.asked(asked));
            },
            desk.failures());
  }

  /// Writes the ruling and goes on.
  void commit() {
    if (current.get().isEmpty()) return;
    var person = desk.annotator();
    desk.store()
        .run(
            () -> hearing.commit(person),
            settled -> {
              desk.status().saved();
              settle(settled);
            },
            desk.failures());
  }

  private void settle(Predicate<Conflict> settled) {
    int before = open.conflicts().size();
    show(open.only(settled.negate()));
    if (open.conflicts().size() == before) move(1);
  }

  /// What is done about precedents.
  PrecedentActs precedents() {
    return precedents;
  }

  /// The conflicts that were found.
  ConflictList open() {
    return open;
  }

  void undo() {
    turn(Adjudicating::undo, "conflicts.undone", "conflicts.undo.none");
  }

  void redo() {
    turn(Adjudicating::redo, "conflicts.redone", "conflicts.redo.none");
  }

  private void turn(Function<Adjudicating, Optional<Reversed>> step, String done, String none) {
    var adjudicating = desk.workbench().adjudicating(desk.annotator());
    desk.store()
        .run(
            () -> step.apply(adjudicating),
            reversed -> {
              desk.status()
                  .say(
                      reversed.isPresent() ? Tone.SAVED : Tone.QUIET,
                      TEXTS.text(reversed.isPresent() ? done : none));
              if (reversed.isPresent()) again();
            },
            desk.failures());
  }
}
