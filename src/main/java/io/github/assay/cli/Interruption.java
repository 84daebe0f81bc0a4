package io.github.assay.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Hears that the program should end, such as by Ctrl+C, and lets a long command stop by itself
/// before it does: nothing half done is left, and the command says so.
public final class Interruption {
  private static final long PATIENCE_SECONDS = 10;

  private final CountDownLatch answered = new CountDownLatch(1);
  private volatile boolean asked;
  private volatile boolean heeded;

  /// Hears from now on.
  public void listen() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "assay-interruption"));
  }

  /// Says that the command has given its last word.
  public void answered() {
    answered.countDown();
  }

  /// Whether the command should stop. Who asks is waited for.
  boolean asked() {
    heeded = true;
    return asked;
  }

  /// Asks the command to stop; waits until it did, if it listens, but not for ever.
  void stop() {
    asked = true;
    if (!heeded) return;
    try {
      answered.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
