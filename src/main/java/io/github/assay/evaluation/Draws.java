package io.github.assay.evaluation;

import java.util.concurrent.atomic.AtomicLong;

/// Counts draws while they are made, for people who wait. Thread-safe.
final class Draws {
  private final PairedTest.Watch watch;
  private final long total;
  private final AtomicLong done = new AtomicLong();

  /// @param total how many there will be
  Draws(PairedTest.Watch watch, long total) {
    this.watch = watch;
    this.total = total;
  }

  /// One more is done.
  void count() {
    watch.drawn(done.incrementAndGet(), total);
  }
}
