package io.github.assay.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// Lets another thread read while the calling one works on what was read, in the same order.
final class ReadAhead<T> {
  /// How many batches may wait for the calling thread, so that memory stays bounded.
  private static final int MOST = 3;

  private final Semaphore room = new Semaphore(MOST);
  private final BlockingQueue<List<T>> ready = new LinkedBlockingQueue<>();
  private List<T> batch = new ArrayList<>();

  private ReadAhead() {}

  /// Reads on another thread and works on this one. When it returns or throws, the other thread has
  /// ended.
  ///
  /// @param reading puts everything, in batches of a size that it likes; may throw what is not
  ///   checked, which is thrown here after all that was handed over before
  /// @param work what is done with each
  /// @throws CancellationException if this thread was interrupted
  static <T> void run(Consumer<ReadAhead<T>> reading, Consumer<T> work) {
    var ahead = new ReadAhead<T>();
    var task = new FutureTask<>(() -> ahead.readAll(reading), true);
    var thread = Thread.ofPlatform().name("assay-reader").daemon().start(task);
    boolean finished = false;
    try {
      ahead.drain(work);
      finished = true;
      result(task);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw cancelled(e);
    } finally {
      if (!finished) task.cancel(true);
      join(thread);
    }
  }

  private void readAll(Consumer<ReadAhead<T>> reading) {
    try {
      reading.accept(this);
      hand();
    } finally {
      ready.add(List.of());
    }
  }

  /// Adds to the batch that is handed over next.
  void put(T piece) {
    batch.add(piece);
  }

  /// Hands the batch over; waits while too many are before it.
  void hand() {
    if (batch.isEmpty()) return;
    try {
      room.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw cancelled(e);
    }
    ready.add(batch);
    batch = new ArrayList<>();
  }

  private void drain(Consumer<T> work) throws InterruptedException {
    for (var next = ready.take(); !next.isEmpty(); next = ready.take()) {
      next.forEach(work);
      room.release();
    }
  }

  private static void result(FutureTask<Boolean> task) throws InterruptedException {
    try {
      task.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException known -> throw known;
        case Error known -> throw known;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  private static CancellationException cancelled(InterruptedException e) {
    var cancelled = new CancellationException("stopped on request");
    cancelled.initCause(e);
    return cancelled;
  }
}
