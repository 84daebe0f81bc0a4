package io.github.assay.store.sql;

import java.time.Duration;
import org.sqlite.ProgressHandler;

/// Stops a query of SQLite that does not come to its next row in time, or that nobody wants any
/// more.
final class Deadline extends ProgressHandler {
  private volatile long end = Long.MAX_VALUE;
  private volatile boolean set;
  private volatile Pulse pulse = Pulse.NONE;

  /// Lets the query work for so long from now on.
  void in(Duration time) {
    end = System.nanoTime() + time.toNanos();
    set = true;
  }

  /// Lets it work for as long as it takes.
  void none() {
    set = false;
  }

  /// Has somebody feel how it works, from now on.
  void feel(Pulse by) {
    pulse = by;
  }

  @Override
  protected int progress() {
    boolean isGivenUp = pulse.beat();
    return isGivenUp || (set && System.nanoTime() - end > 0) ? 1 : 0;
  }
}
