package io.github.assay.ui.shell;

import io.github.assay.domain.Snapshot;
import io.github.assay.store.Opening;
import io.github.assay.store.Opening.Step;
import io.github.assay.ui.support.Background;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.LiveSettings;
import io.github.assay.ui.support.Status;
import io.github.assay.workbench.Freezing.Outcome;
import io.github.assay.workbench.GoldCheck;
import io.github.assay.workbench.GoldReport;
import io.github.assay.workbench.Waiving;
import io.github.assay.workbench.Workbench;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Which workspace is open, and what can be done with it as a whole.
final class ShellViewModel {
  /// How long an opening may take before it is told how far it is.
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final Workbenches workbenches;
  private final Background store;
  private final Unclosed unclosed;
  private final LiveSettings settings;
  private final Desk.Window window;
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(new Phase.None());
  private final ReadOnlyObjectWrapper<Far> far = new ReadOnlyObjectWrapper<>(Far.NOT_TOLD);
  private Watching watching = new Watching(_ -> {});
  private final ReadOnlyStringWrapper snapshot = new ReadOnlyStringWrapper("");

  /// How far a workspace is that is being opened.
  ///
  /// @param step empty as long as nothing is told, since it does not take long
  /// @param share of the step that is done, in `[0, 1]`
  record Far(Optional<Step> step, double share) {
    static final Far NOT_TOLD = new Far(Optional.empty(), 0);
  }

  /// How far the opening of a workspace is.
  sealed interface Phase {
    /// No workspace is open.
    record None() implements Phase {}

    /// One is being opened or made.
    record Opening(Path file) implements Phase {}

    /// One is open.
    record Open(Desk desk, Path file) implements Phase {}
  }

  ShellViewModel(
      Workbenches workbenches, Background store, LiveSettings settings, Desk.Window window) {
    this.workbenches = workbenches;
    this.store = store;
    this.unclosed = new Unclosed(store);
    this.settings = settings;
    this.window = window;
  }

  ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// How far a workspace is that is being opened.
  ReadOnlyObjectProperty<Far> farProperty() {
    return far.getReadOnlyProperty();
  }

  /// The name of the newest snapshot; empty if there is none.
  ReadOnlyStringProperty snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /// Opens a workspace in place of the one that is open. If it cannot be opened, that one stays.
  void open(Path file) {
    var watch = new Watching(store.onScreen(far::set));
    watching = watch;
    swap(file, () -> workbenches.open(file, watch));
  }

  /// Tells how far an opening is, unless it is soon over, and whether it should stop.
  private static final class Watching implements Opening {
    private final Consumer<Far> told;
    private final long begun = System.nanoTime();
    private volatile boolean stopped;

    Watching(Consumer<Far> told) {
      this.told = told;
    }

    @Override
    public void at(Step step, double share) {
      if (System.nanoTime() - begun > PATIENCE.toNanos())
        told.accept(new Far(Optional.of(step), share));
    }

    @Override
    public boolean isStopped() {
      return stopped;
    }
  }

  /// Stops the opening that is under way; what was open stays open, and the file as it was.
  void stopOpening() {
    watching.stopped = true;
  }

  /// Makes a new workspace and opens it.
  void create(Path file) {
    swap(file, () -> workbenches.create(file));
  }

  /// Freezes gold as it is now; splits it first if it has no split, so that models can learn from
  /// the very snapshot. Whether gold is valid, and how it is to be split, is found out beside the
  /// work.
  ///
  /// @param refused gets the report if gold is not valid and so is not frozen
  void freeze(String name, Consumer<GoldReport> refused) {
    if (!(phase.get() instanceof Phase.Open(Desk desk, Path _))) return;
    var jobs = window.jobs();
    var job = jobs.begin(ShellTexts.TEXTS.text("shell.freezing"));
    jobs.step(
        job,
        desk.store().apart(),
        progress -> {
          try (var beside = desk.workbench().beside()) {
            return beside.freezing(desk.annotator()).look(progress);
          }
        },
        readiness ->
            jobs.step(
                job,
                desk.store(),
                progress -> desk.workbench().freezing(desk.annotator()).freeze(readiness, name),
                outcome -> {
                  jobs.end(job);
                  switch (outcome) {
                    case Outcome.Frozen(var frozen) -> showFrozen(frozen);
                    case Outcome.Refused(var report) -> refused.accept(report);
                  }
                }));
  }

  /// Lets gold be frozen although a check fails.
  void waive(GoldCheck check, String reason, Runnable then) {
    change(waiving -> waiving.waive(check, reason).check(), then);
  }

  /// Takes the waiver of a check back.
  void withdraw(GoldCheck check, Runnable then) {
    change(
        waiving -> {
          waiving.withdraw(check);
          return check;
        },
        then);
  }

  private void change(Function<Waiving, GoldCheck> act, Runnable then) {
    if (!(phase.get() instanceof Phase.Open(Desk desk, Path _))) return;
    desk.store()
        .run(
            () -> act.apply(desk.workbench().waiving(desk.annotator())),
            _ -> then.run(),
            window.failures());
  }

  /// Reads anew what the window itself shows of the workspace.
  void refresh() {
    if (!(phase.get() instanceof Phase.Open(Desk desk, Path _))) return;
    store.run(() -> newestSnapshot(desk.workbench()), snapshot::set, window.failures());
  }

  /// Closes the workspace behind whatever is still to be written; stops an opening.
  void close() {
    stopOpening();
    if (phase.get() instanceof Phase.Open(Desk desk, Path _)) letGo(desk);
    phase.set(new Phase.None());
  }

  /// The files of the workspaces that are open; for any thread.
  Set<Path> openFiles() {
    return unclosed.files();
  }

  /// Closes the workspace behind whatever is still to be written, and waits for that a while. For
  /// an end that was not asked for in the window; not for the JavaFX thread, which may be gone.
  void closeNow(Duration patience) {
    unclosed.closeAll(patience);
  }

  private void swap(Path file, Supplier<Workbench> opening) {
    var before = phase.get();
    far.set(Far.NOT_TOLD);
    phase.set(new Phase.Opening(file));
    store.run(
        () -> unclosed.opened(opening.get()),
        workbench -> {
          window.jobs().cancelAll();
          if (before instanceof Phase.Open(Desk desk, Path _)) letGo(desk);
          settings.change(now -> now.opened(file.toAbsolutePath().toString()));
          var desk = new Desk(workbench, store.session(), settings, window);
          phase.set(new Phase.Open(desk, file));
          refresh();
          prepare(desk);
        },
        failure -> {
          phase.set(before);
          if (failure instanceof CancellationException)
            window
                .status()
                .say(Status.Tone.QUIET, ShellTexts.TEXTS.text("shell.opening.stopped", name(file)));
          else window.failures().accept(failure);
        });
  }

  /// Lets the first question about many items find what it needs.
  private void prepare(Desk desk) {
    desk.store()
        .run(
            () -> {
              desk.workbench().browsing(desk.annotator()).prepare();
              return desk;
            },
            prepared -> {},
            window.failures());
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private void letGo(Desk desk) {
    desk.store().close();
    store.run(
        () -> {
          unclosed.close(desk.workbench());
          return desk;
        },
        closed -> {},
        window.failures());
  }

  private void showFrozen(Snapshot frozen) {
    snapshot.set(frozen.name());
    window
        .status()
        .say(
            Status.Tone.SAVED,
            ShellTexts.TEXTS.text("shell.frozen", frozen.name(), frozen.size().items()));
  }

  private static String newestSnapshot(Workbench workbench) {
    var all = workbench.workspace().snapshots().all();
    return all.isEmpty() ? "" : all.getLast().name();
  }
}
