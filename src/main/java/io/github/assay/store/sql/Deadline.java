package io.github.assay.store.sql;

import java.time.Duration;
import org.sqlite.ProgressHandler;

/// Stops a query of SQLite that does not come to its next row in time.
final class Deadline extends ProgressHandler {
  private volatile long end = Long.MAX_VALUE;
  private volatile boolean set;

  /// Lets the query work for so long from now on.
  void in(Duration time) {
    end = System.nanoTime() + time.toNanos();
    set = true;
  }

  /// Lets it work for as long as it takes.
  void none() {
    set = false;
  }

  @Override
  protected int progress() {
    return set && System.nanoTime() - end > 0 ? 1 : 0;
  }
}
