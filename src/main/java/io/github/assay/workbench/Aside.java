package io.github.assay.workbench;

import io.github.assay.store.Workspace;
import java.util.function.BooleanSupplier;

/// A step that is no decision and so stands beside the log, but can be taken back like one, as long
/// as nothing was decided since. Blocking; used by one thread at a time.
public final class Aside {
  private final Workspace workspace;
  private final Step step;
  private boolean isDone = true;
  private long place;

  /// A step that was just done.
  Aside(Workspace workspace, Step step) {
    this.workspace = workspace;
    this.step = step;
    place = workspace.decisions().newest();
  }

  /// How a step is taken back, and done again.
  ///
  /// @param stands whether everything is still as the step, or taking it back, left it
  /// @param items how many items it was about
  record Step(Runnable back, Runnable again, BooleanSupplier stands, int items) {}

  /// How many items it was about.
  public int items() {
    return step.items();
  }

  /// Takes it back.
  ///
  /// @return whether it was the newest step; if not, nothing is done
  public boolean undo() {
    return isDone && turn(step.back());
  }

  /// Does it again.
  ///
  /// @return whether taking it back was the newest step; if not, nothing is done
  public boolean redo() {
    return !isDone && turn(step.again());
  }

  private boolean turn(Runnable way) {
    if (workspace.decisions().newest() != place || !step.stands().getAsBoolean()) return false;
    way.run();
    isDone = !isDone;
    return true;
  }
}
