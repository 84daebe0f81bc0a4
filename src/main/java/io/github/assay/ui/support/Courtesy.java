package io.github.assay.ui.support;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/// Lets the threads of long jobs rest for a moment whenever somebody does something in the window,
/// so that what follows from it is shown and saved at once also where there are few processors. For
/// any thread.
final class Courtesy {
  /// As long as what follows from a key takes, with some to spare.
  static final long REST = 80_000_000;

  private final LongSupplier clock;
  private final LongConsumer sleep;
  private volatile long until;

  Courtesy() {
    this(System::nanoTime, LockSupport::parkNanos);
  }

  /// @param clock in nanoseconds from any moment
  /// @param sleep waits for so many nanoseconds
  Courtesy(LongSupplier clock, LongConsumer sleep) {
    this.clock = clock;
    this.sleep = sleep;
    until = clock.getAsLong();
  }

  /// Somebody did something.
  void touched() {
    until = clock.getAsLong() + REST;
  }

  /// Waits if somebody did something just now.
  void rest() {
    long left = until - clock.getAsLong();
    if (left > 0) sleep.accept(left);
  }
}
