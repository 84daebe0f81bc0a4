package io.github.assay.ui.statistics;

import static io.github.assay.ui.statistics.StatisticsScreen.TEXTS;

import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Progress;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Job;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.State;
import io.github.assay.ui.support.Status;
import io.github.assay.workbench.Statistics;
import io.github.assay.workbench.Statistics.Spellings;
import io.github.assay.workbench.Terms;
import io.github.assay.workbench.VocabularyEdit;
import io.github.assay.workbench.VocabularyRevising;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The numbers, counted beside the work on a connection of their own.
final class StatisticsViewModel {
  private final Desk desk;
  private final ObjectProperty<Topic> topic = new SimpleObjectProperty<>(Topic.CHECKS);
  private final ReadOnlyObjectWrapper<State<Statistics>> state =
      new ReadOnlyObjectWrapper<>(new State.Loading<>());
  private final ReadOnlyObjectWrapper<Optional<Terms>> terms =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper();

  /// What edits left since the count began.
  private Optional<Spellings> edited = Optional.empty();

  private Vocabulary vocabulary = Vocabulary.empty();
  private String counted = "";

  /// What is shown.
  enum Topic {
    CHECKS,
    TAGS,
    SIZES,
    TOGETHER,
    LENGTHS,
    SPELLINGS,
    WORDS
  }

  StatisticsViewModel(Desk desk) {
    this.desk = desk;
  }

  Desk desk() {
    return desk;
  }

  ObjectProperty<Topic> topicProperty() {
    return topic;
  }

  /// [State.Empty] if there are no items. Ready as soon as all but the checks is counted.
  ReadOnlyObjectProperty<State<Statistics>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The words of the texts, which are counted last; empty until then.
  ReadOnlyObjectProperty<Optional<Terms>> termsProperty() {
    return terms.getReadOnlyProperty();
  }

  /// Whether the count was stopped before there was any number.
  ReadOnlyBooleanProperty stoppedProperty() {
    return stopped.getReadOnlyProperty();
  }

  /// Whether a count is under way.
  ReadOnlyBooleanProperty countingProperty() {
    return counting.getReadOnlyProperty();
  }

  /// The numbers, once they are there.
  Optional<Statistics> statistics() {
    return state.get() instanceof State.Ready<Statistics>(var now)
        ? Optional.of(now)
        : Optional.empty();
  }

  /// The approved tags when they were last read.
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /// Counts if anything was done since; what was counted before stays in view meanwhile.
  void load() {
    var describing = desk.workbench().describing(desk.annotator());
    var store = desk.workbench().workspace().vocabulary();
    desk.store()
        .run(
            () -> new Seen(describing.state(), store.current()),
            seen -> {
              vocabulary = seen.vocabulary();
              if (!seen.state().equals(counted)) count(seen.state());
            },
            failure -> state.set(desk.failures().inPlace(failure)));
  }

  private record Seen(String state, Vocabulary vocabulary) {}

  /// Counts again, whatever was done since.
  void recount() {
    counted = "";
    load();
  }

  private void count(String now) {
    if (counting.get()) return;
    var jobs = desk.window().jobs();
    var job = jobs.begin(TEXTS.text("statistics.counting"));
    begin();
    job.onFailure(this::stop);
    Consumer<Statistics> soFar = desk.store().onScreen(this::showSoFar);
    jobs.step(
        job,
        desk.store().apart(),
        progress -> describe(progress, soFar),
        made -> {
          counting.set(false);
          counted = now;
          show(made);
          readWords(job);
        });
  }

  /// Words come last, since they take long and no other number waits for them.
  private void readWords(Job job) {
    var jobs = desk.window().jobs();
    jobs.step(
        job,
        desk.store().apart(),
        progress -> {
          try (var beside = desk.workbench().beside()) {
            return beside.wording().terms(progress);
          }
        },
        read -> {
          jobs.end(job);
          terms.set(Optional.of(read));
        });
  }

  private void begin() {
    counting.set(true);
    stopped.set(false);
    edited = Optional.empty();
  }

  private void stop() {
    counting.set(false);
    stopped.set(statistics().isEmpty());
  }

  private Statistics describe(Progress progress, Consumer<Statistics> soFar) {
    try (var beside = desk.workbench().beside()) {
      return beside.describing(desk.annotator()).describe(progress, soFar);
    }
  }

  /// What was counted whole before stays in view until the new count is whole, too.
  private void showSoFar(Statistics soFar) {
    if (statistics().filter(Statistics::isWhole).isEmpty()) show(soFar);
  }

  /// An edit that was made meanwhile is newer than what was counted.
  private void show(Statistics found) {
    var now = edited.map(found::with).orElse(found);
    state.set(now.extent().items() == 0 ? new State.Empty<>() : new State.Ready<>(now));
  }

  /// Opens the items that a query finds.
  void open(String query) {
    desk.go(new Link.ToItems(query));
  }

  private VocabularyRevising revising() {
    return desk.workbench().vocabularyRevising(desk.annotator());
  }

  /// Does an edit.
  ///
  /// @param version the vocabulary that was looked at
  /// @param then what comes when it is done
  void apply(VocabularyEdit edit, int version, Runnable then) {
    var revising = revising();
    desk.store()
        .run(
            () -> {
              revising.apply(edit, version);
              return reread();
            },
            fresh -> {
              show(fresh);
              desk.status().saved();
              then.run();
            },
            this::tell);
  }

  void undo() {
    step(VocabularyRevising::undo, "statistics.undone", "statistics.undo.none");
  }

  void redo() {
    step(VocabularyRevising::redo, "statistics.redone", "statistics.redo.none");
  }

  private record Step(Optional<String> edit, Fresh fresh) {}

  private void step(Function<VocabularyRevising, Optional<String>> step, String done, String none) {
    var revising = revising();
    desk.store()
        .run(
            () -> new Step(step.apply(revising), reread()),
            made -> {
              show(made.fresh());
              if (made.edit().isPresent())
                desk.status().say(Status.Tone.SAVED, TEXTS.text(done, made.edit().get()));
              else desk.status().say(Status.Tone.QUIET, TEXTS.text(none));
            },
            this::tell);
  }

  /// What an edit changes at once; the rest is counted anew when the screen is next opened.
  private record Fresh(Vocabulary vocabulary, Spellings spellings) {}

  private Fresh reread() {
    var workbench = desk.workbench();
    return new Fresh(
        workbench.workspace().vocabulary().current(),
        workbench.describing(desk.annotator()).spellings());
  }

  private void show(Fresh fresh) {
    vocabulary = fresh.vocabulary();
    edited = Optional.of(fresh.spellings());
    statistics().ifPresent(now -> state.set(new State.Ready<>(now.with(fresh.spellings()))));
  }

  /// Somebody else may have changed the vocabulary, so it is read again.
  private void tell(Throwable failure) {
    desk.failures().accept(failure);
    load();
  }
}
