package io.github.assay.workbench;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Function;

/// What is done for one open workspace on other threads, where the file is opened once more.
/// Whoever closes the workspace waits for those, so that it is the last to leave the file, and
/// nothing of SQLite's stays beside it. Thread-safe.
public final class Apart implements Executor {
  /// So long is waited for them at most, in seconds: less than systems give to a program that they
  /// end.
  private static final long PATIENCE = 3;

  private final Executor executor;
  private final Runnable left;
  private final AtomicBoolean closed = new AtomicBoolean();

  /// Read by those that are under way, and written once it is closed.
  private final StampedLock lock = new StampedLock();

  /// @param executor runs tasks, when it comes to them
  public Apart(Executor executor) {
    this(executor, () -> {});
  }

  private Apart(Executor executor, Runnable left) {
    this.executor = executor;
    this.left = left;
  }

  /// Has a task done, unless this is closed before it begins.
  @Override
  public void execute(Runnable task) {
    executor.execute(
        () -> {
          long stamp = lock.tryReadLock();
          if (stamp == 0) return;
          try {
            task.run();
          } finally {
            lock.unlockRead(stamp);
          }
        });
  }

  /// Opens something that is under way from now until its own [Apart] is closed.
  ///
  /// @param opening is given that
  /// @throws CancellationException if this is closed
  public <T> T within(Function<Apart, T> opening) {
    long stamp = lock.tryReadLock();
    if (stamp == 0) throw new CancellationException("the workspace is closed");
    boolean isOpen = false;
    try {
      var opened = opening.apply(new Apart(this, () -> lock.unlockRead(stamp)));
      isOpen = true;
      return opened;
    } finally {
      if (!isOpen) lock.unlockRead(stamp);
    }
  }

  /// Waits for what is under way; what has not begun is not done any more. For any thread but
  /// theirs.
  ///
  /// @param then is done after that, the first time
  public void close(Runnable then) {
    if (closed.getAndSet(true)) return;
    try {
      lock.tryWriteLock(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      then.run();
    } finally {
      left.run();
    }
  }
}
