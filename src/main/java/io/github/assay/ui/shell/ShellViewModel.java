package io.github.assay.ui.shell;

import io.github.assay.domain.Snapshot;
import io.github.assay.ui.support.Background;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.LiveSettings;
import io.github.assay.ui.support.Status;
import io.github.assay.workbench.Workbench;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Which workspace is open, and what can be done with it as a whole.
final class ShellViewModel {
  private final Workbenches workbenches;
  private final Background store;
  private final Unclosed unclosed;
  private final LiveSettings settings;
  private final Desk.Window window;
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(new Phase.None());
  private final ReadOnlyObjectWrapper<Upgrade> upgrade = new ReadOnlyObjectWrapper<>(Upgrade.NONE);
  private final ReadOnlyStringWrapper snapshot = new ReadOnlyStringWrapper("");

  /// How far an older workspace that is being opened is brought up to date.
  ///
  /// @param total how many steps there are; 0 if it is not older
  record Upgrade(int done, int total) {
    static final Upgrade NONE = new Upgrade(0, 0);
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

  /// How far an older workspace that is being opened is.
  ReadOnlyObjectProperty<Upgrade> upgradeProperty() {
    return upgrade.getReadOnlyProperty();
  }

  /// The name of the newest snapshot; empty if there is none.
  ReadOnlyStringProperty snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /// Opens a workspace in place of the one that is open. If it cannot be opened, that one stays.
  void open(Path file) {
    var steps = store.onScreen(upgrade::set);
    swap(
        file,
        () -> workbenches.open(file, (done, total) -> steps.accept(new Upgrade(done, total))));
  }

  /// Makes a new workspace and opens it.
  void create(Path file) {
    swap(file, () -> workbenches.create(file));
  }

  /// Freezes gold as it is now; splits it first if it has no split, so that models can learn from
  /// the very snapshot.
  void freeze(String name) {
    if (!(phase.get() instanceof Phase.Open(Desk desk, Path _))) return;
    store.run(
        () -> {
          desk.workbench().splitting().ifNone();
          return desk.workbench().workspace().snapshots().freeze(name, desk.annotator());
        },
        this::showFrozen,
        window.failures());
  }

  /// Reads anew what the window itself shows of the workspace.
  void refresh() {
    if (!(phase.get() instanceof Phase.Open(Desk desk, Path _))) return;
    store.run(() -> newestSnapshot(desk.workbench()), snapshot::set, window.failures());
  }

  /// Closes the workspace behind whatever is still to be written.
  void close() {
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
    upgrade.set(Upgrade.NONE);
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
          window.failures().accept(failure);
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
