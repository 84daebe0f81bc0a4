package io.github.assay.ui.conflicts;

import static io.github.assay.ui.conflicts.ConflictsScreen.TEXTS;

import io.github.assay.domain.Cause;
import io.github.assay.domain.Verdict;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.DecisionStore.Reversed;
import io.github.assay.store.Edition;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.State;
import io.github.assay.ui.support.Status.Tone;
import io.github.assay.workbench.Adjudicating;
import io.github.assay.workbench.Conflict;
import io.github.assay.workbench.ConflictList;
import io.github.assay.workbench.Precedents;
import io.github.assay.workbench.Ruling;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

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
  private final BooleanProperty named = new SimpleBooleanProperty();
  private ConflictList open = new ConflictList(List.of());
  private Vocabulary vocabulary = Vocabulary.empty();
  private List<Conflict> queue = List.of();
  private int place;
  private Optional<Edition> found = Optional.empty();
  private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();
  private boolean finding;

  ConflictsViewModel(Desk desk) {
    this.desk = desk;
    hearing = new Hearing(desk.workbench());
    lot.subscribe(now -> now.ifPresent(this::begin));
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
    return stopped.getReadOnlyProperty();
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

  /// Where the conflict in view stands in its lot, from 1.
  int place() {
    return place + 1;
  }

  int size() {
    return queue.size();
  }

  /// Finds conflicts if anything was done since they were found last.
  void load() {
    var workspace = desk.workbench().workspace();
    desk.store()
        .run(
            () -> new Seen(workspace.edition(), workspace.vocabulary().current()),
            seen -> {
              vocabulary = seen.vocabulary();
              if (!found.equals(Optional.of(seen.edition()))) find(seen.edition());
            },
            failure -> state.set(desk.failures().inPlace(failure)));
  }

  private record Seen(Edition edition, Vocabulary vocabulary) {}

  /// Finds them anew, whatever was done since.
  void again() {
    found = Optional.empty();
    load();
  }

  private void find(Edition now) {
    if (finding) return;
    finding = true;
    desk.store().run(hearing::makeReady, ready -> {}, desk.failures());
    stopped.set(false);
    desk.beside(
            TEXTS.text("conflicts.finding"),
            (workbench, progress) -> workbench.conflicts().open(progress),
            list -> {
              finding = false;
              found = Optional.of(now);
              show(list);
            })
        .onFailure(this::stop);
  }

  private void stop() {
    finding = false;
    stopped.set(state.get() instanceof State.Loading);
  }

  private void show(ConflictList list) {
    open = list;
    boolean isEmpty = list.conflicts().isEmpty();
    var lots = Lot.of(list, vocabulary);
    var key = lot.get().map(Lot::key).orElse("");
    var same = lots.stream().filter(each -> each.key().equals(key)).findFirst();
    if (isEmpty) current.set(Optional.empty());
    state.set(isEmpty ? new State.Empty<>() : new State.Ready<>(lots));
    lot.set(isEmpty ? Optional.empty() : same.or(() -> Optional.of(lots.getFirst())));
  }

  private void begin(Lot now) {
    var before = current.get().map(shown -> shown.detail().conflict());
    queue = open.only(now.holds()).conflicts();
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

  /// Works out what the ruling would settle as a precedent.
  void precedent(Consumer<Precedents.Preview> then) {
    if (current.get().isEmpty()) return;
    var person = desk.annotator();
    var list = open;
    desk.store().run(() -> hearing.precedent(list, person), then, desk.failures());
  }

  /// Keeps a precedent and rules as it was previewed.
  void apply(Precedents.Preview preview) {
    var precedents = desk.workbench().adjudicating(desk.annotator()).precedents();
    desk.store()
        .run(
            () -> precedents.apply(preview),
            kept -> {
              desk.status()
                  .say(
                      Tone.SAVED,
                      TEXTS.text(
                          "conflicts.precedent.kept", kept.number(), preview.plans().size()));
              again();
            },
            desk.failures());
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
