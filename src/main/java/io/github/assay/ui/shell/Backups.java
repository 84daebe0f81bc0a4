package io.github.assay.ui.shell;

import io.github.assay.domain.AssayException;
import io.github.assay.workbench.BackingUp;
import io.github.assay.workbench.BackingUp.Outcome;
import io.github.assay.workbench.Workbenches;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/// Has the open workspace copied now and then, on a thread and a connection of its own, so that
/// nobody waits for it: neither the first picture nor a key.
final class Backups {
  private static final Duration FIRST = Duration.ofMinutes(1);

  private final Workbenches workbenches;
  private final Supplier<Set<Path>> open;

  /// @param open the workspaces that are open; asked from another thread
  Backups(Workbenches workbenches, Supplier<Set<Path>> open) {
    this.workbenches = workbenches;
    this.open = open;
  }

  /// Begins to do so, until the program ends.
  void begin() {
    Thread.ofPlatform().name("assay-backup").daemon().start(this::keepOn);
  }

  private void keepOn() {
    try {
      Thread.sleep(FIRST);
      while (true) {
        now();
        Thread.sleep(BackingUp.PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Does it now, where a copy is due. What goes wrong is logged, and tried again next time.
  private void now() {
    open.get().forEach(this::copy);
  }

  private void copy(Path file) {
    try (var look = workbenches.openReadOnly(file)) {
      if (look.backingUp().ifDue() instanceof Outcome.Failed(var why)) warn(file, why);
    } catch (AssayException e) {
      warn(file, e.getMessage());
    }
  }

  private static void warn(Path file, String why) {
    System.getLogger(Backups.class.getName())
        .log(Level.WARNING, "no backup was made of " + file + ": " + why);
  }
}
