package io.github.assay.ui.experiments;

import static io.github.assay.ui.experiments.ExperimentsScreen.TEXTS;

import io.github.assay.bundle.ThresholdPolicy;
import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.evaluation.Evaluation;
import io.github.assay.learning.Progress;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Latest;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.State;
import io.github.assay.ui.support.Status;
import io.github.assay.workbench.Proofreading;
import io.github.assay.workbench.SplitPlan;
import io.github.assay.workbench.Training;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// All runs, the one that is looked at from close by, and what is done with them.
///
/// Runs are judged, and gold is read for a training, through an opening of the workspace of their
/// own, so that nobody who annotates meanwhile waits for them.
final class ExperimentsViewModel {
  private final Desk desk;
  private final Latest boards;
  private final Latest judgements;
  private final Latest details;
  private final ReadOnlyObjectWrapper<State<Board>> state =
      new ReadOnlyObjectWrapper<>(new State.Loading<>());
  private final ReadOnlyObjectWrapper<Optional<State<Detail>>> detail =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Part> part = new ReadOnlyObjectWrapper<>(Part.VALIDATION);
  private final ReadOnlyStringWrapper marked = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper selected = new ReadOnlyStringWrapper("");
  private final StringProperty filter = new SimpleStringProperty("");
  private final Map<String, Evaluation> known = new HashMap<>();

  ExperimentsViewModel(Desk desk) {
    this.desk = desk;
    boards = new Latest(desk.store(), Duration.ZERO);
    judgements = new Latest(desk.store().apart(), Duration.ZERO);
    details = new Latest(desk.store(), Duration.ZERO);
  }

  /// Words that the runs in the list hold; all runs are listed if there are none.
  StringProperty filterProperty() {
    return filter;
  }

  Desk desk() {
    return desk;
  }

  /// The leaderboard; [State.Empty] if there are no runs.
  ReadOnlyObjectProperty<State<Board>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The run that is looked at from close by; empty while all are.
  ReadOnlyObjectProperty<Optional<State<Detail>>> detailProperty() {
    return detail.getReadOnlyProperty();
  }

  /// The part that runs are judged on.
  ReadOnlyObjectProperty<Part> partProperty() {
    return part.getReadOnlyProperty();
  }

  /// Id of the run that waits for another to be compared with; empty if none does.
  ReadOnlyStringProperty markedProperty() {
    return marked.getReadOnlyProperty();
  }

  /// Id of the run that keys are about; empty if none is.
  ReadOnlyStringProperty selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /// Reads the list of runs anew; what was shown stays in view meanwhile.
  void load() {
    var on = part.get();
    judgements.forget();
    boards.run(() -> Board.read(desk.workbench(), on), this::show, this::fail);
  }

  /// Judges runs on another part.
  void judgeOn(Part other) {
    if (other == part.get()) return;
    part.set(other);
    known.clear();
    load();
    detail.get().ifPresent(now -> look(selected.get()));
  }

  /// Makes a run the one that keys are about.
  void select(String run) {
    selected.set(run);
  }

  /// Looks at a run from close by.
  void look(String run) {
    reveal(run);
    selected.set(run);
    var on = part.get();
    if (detail.get().isEmpty()) detail.set(Optional.of(new State.Loading<>()));
    details.run(
        () -> Detail.read(desk.workbench(), run, on),
        read -> detail.set(Optional.of(new State.Ready<>(read))),
        failure -> detail.set(Optional.of(desk.failures().inPlace(failure))));
  }

  /// Looks at all runs again.
  void lookAtAll() {
    details.forget();
    detail.set(Optional.empty());
  }

  /// Marks the selected run to be compared; with the second, Compare opens. The same one twice is
  /// unmarked.
  void mark() {
    var run = selected.get();
    var first = marked.get();
    if (first.isEmpty()) marked.set(run);
    else {
      marked.set("");
      if (!first.equals(run)) desk.go(new Link.ToComparison(first, run));
    }
  }

  /// Trains a model in the background and keeps it as a run.
  void train(Training.Request request) {
    var jobs = desk.window().jobs();
    var training = desk.workbench().training();
    var job = jobs.begin(TEXTS.text("experiments.training", request.recipe()));
    jobs.step(
        job,
        jobs.lane(),
        progress -> prepare(request, progress),
        prepared ->
            jobs.step(
                job,
                jobs.lane(),
                progress -> training.learn(prepared, progress),
                learned ->
                    jobs.step(
                        job,
                        desk.store(),
                        progress -> training.keep(learned),
                        run -> {
                          jobs.end(job);
                          showKept(run);
                        })));
  }

  /// Replaces the split by one that was looked at.
  void split(SplitPlan plan) {
    var jobs = desk.window().jobs();
    var job = jobs.begin(TEXTS.text("experiments.splitting"));
    jobs.step(
        job,
        desk.store(),
        progress -> desk.workbench().splitting().telling(progress).keep(plan),
        report -> {
          jobs.end(job);
          say(TEXTS.text("experiments.split.done", report.note()));
          load();
        });
  }

  private Training.Prepared prepare(Training.Request request, Progress progress) {
    try (var beside = desk.workbench().beside()) {
      return beside.training().prepare(request, progress);
    }
  }

  /// Looks for label errors with the recipe of the selected run, in the background.
  void proofread() {
    var run = selected.get();
    var jobs = desk.window().jobs();
    var proofreading = desk.workbench().proofreading();
    var job = jobs.begin(TEXTS.text("experiments.proofreading", run));
    jobs.step(
        job,
        jobs.lane(),
        progress -> material(run, progress),
        prepared ->
            jobs.step(
                job,
                jobs.lane(),
                progress -> proofreading.learn(prepared, progress),
                found ->
                    jobs.step(
                        job,
                        desk.store(),
                        progress -> proofreading.keep(found),
                        kept -> {
                          jobs.end(job);
                          say(TEXTS.text("experiments.proofread.done", kept.suspects().size()));
                        })));
  }

  private Proofreading.Prepared material(String run, Progress progress) {
    try (var beside = desk.workbench().beside()) {
      return beside.proofreading().prepare(run, progress);
    }
  }

  /// Writes the bundle of the selected run; it is read back and tried before it is in its place.
  void exportBundle(Path file) {
    var run = selected.get();
    var jobs = desk.window().jobs();
    var job = jobs.begin(TEXTS.text("experiments.bundling", run));
    jobs.step(
        job,
        desk.store(),
        progress -> desk.workbench().bundling().export(run, file, ThresholdPolicy.TUNED),
        bundle -> {
          jobs.end(job);
          int cases = bundle.manifest().golden().cases();
          say(TEXTS.text("experiments.bundled", run, file, cases));
        });
  }

  /// Lists all runs again if one is wanted that is not in the list.
  private void reveal(String run) {
    boolean isListed =
        state.get() instanceof State.Ready<Board>(var board)
            && board.entries().stream()
                .anyMatch(entry -> entry.id().equals(run) && entry.holds(filter.get()));
    if (!isListed) filter.set("");
  }

  private void showKept(Run run) {
    reveal(run.id());
    selected.set(run.id());
    say(TEXTS.text("experiments.trained", run.id(), run.plan().recipe(), run.result().seconds()));
    load();
  }

  private void say(String text) {
    desk.status().say(Status.Tone.SAVED, text);
  }

  private void show(Board board) {
    if (board.entries().isEmpty()) {
      state.set(new State.Empty<>());
      return;
    }
    var waiting = new ArrayDeque<Run>();
    board.entries().reversed().forEach(entry -> waiting.add(entry.run()));
    if (state.get() instanceof State.Ready<Board>(var before))
      state.set(new State.Ready<>(board.judged(known).proposing(before.proposing())));
    if (selected.get().isEmpty()) selected.set(board.entries().getLast().id());
    judge(board, waiting);
  }

  /// Judges the runs that wait, a few at a time, and at last says which is the best.
  private void judge(Board board, Queue<Run> waiting) {
    var part = board.part();
    judgements.run(
        () -> desk.workbench().judging(runs -> Judged.some(runs, waiting, part)),
        judged -> {
          known.putAll(judged.evaluations());
          var now = board.judged(known);
          state.set(new State.Ready<>(judged.best().map(now::proposing).orElse(now)));
          if (judged.best().isEmpty()) judge(board, waiting);
        },
        this::fail);
  }

  private void fail(Throwable failure) {
    judgements.forget();
    state.set(desk.failures().inPlace(failure));
  }
}
