package io.github.assay.ui.support;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/// The one way off the JavaFX thread: work runs on a lane, in the order in which it was asked for;
/// results and failures come back on the JavaFX thread.
public final class Background implements AutoCloseable {
  private static final Executor INLINE = Runnable::run;
  private static final Duration PATIENCE = Duration.ofMillis(100);

  private final Executor lane;
  private final Executor screen;
  private final Runnable stop;

  private Background(Executor lane, Executor screen, Runnable stop) {
    this.lane = lane;
    this.screen = screen;
    this.stop = stop;
  }

  /// A lane with one thread of its own.
  ///
  /// @param thread its name, such as `assay-store`
  public static Background lane(String thread) {
    return lane(Thread.ofPlatform().name(thread).daemon().factory());
  }

  /// The same for work that has time.
  public static Background patientLane(String thread) {
    return lane(work -> patient(thread, work));
  }

  private static Background lane(ThreadFactory threads) {
    var executor = Executors.newSingleThreadExecutor(threads);
    return new Background(executor, Platform::runLater, executor::close);
  }

  private static Thread patient(String name, Runnable work) {
    return Thread.ofPlatform()
        .name(name)
        .daemon()
        .unstarted(
            () -> {
              LowPriority.take();
              work.run();
            });
  }

  /// Does everything at once on the caller's thread, for tests and pictures.
  public static Background inline() {
    return new Background(INLINE, INLINE, () -> {});
  }

  /// Does work on the lane and gives the outcome to one of the two receivers on the JavaFX thread.
  public <T> void run(
      Supplier<? extends T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    lane.execute(
        () -> {
          var task = new FutureTask<T>(work::get);
          task.run();
          screen.execute(() -> deliver(task, done, failed));
        });
  }

  /// Does work on the lane and waits for its end, for a thread that is neither the lane's own nor
  /// the JavaFX thread.
  ///
  /// @param isOver whether nobody wants it any longer; asked now and then while it waits
  /// @throws CancellationException if so, or if the thread is interrupted
  public void await(Runnable work, BooleanSupplier isOver) {
    var task = new FutureTask<>(work, true);
    lane.execute(task);
    try {
      while (!isDone(task)) if (isOver.getAsBoolean()) throw new CancellationException("stopped");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
    if (task.state() == Future.State.FAILED
        && task.exceptionNow() instanceof RuntimeException failure) throw failure;
  }

  private static boolean isDone(FutureTask<?> task) throws InterruptedException {
    try {
      task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true;
    }
  }

  /// Takes what work finds on its way, on any thread, and hands it on in its order on the JavaFX
  /// thread, before the outcome of the work.
  public <T> Consumer<T> onScreen(Consumer<? super T> receiver) {
    return found -> screen.execute(() -> receiver.accept(found));
  }

  /// The same lane for one open workspace: once this is closed, what is asked for later is dropped,
  /// such as a search that waited for more letters. What was asked for before is still done.
  public Background session() {
    var isOpen = new AtomicBoolean(true);
    Executor open =
        task -> {
          if (isOpen.get()) lane.execute(task);
        };
    return new Background(open, screen, () -> isOpen.set(false));
  }

  /// Where sums go that need neither the workspace nor an order, so that nobody waits behind them:
  /// each gets a thread of its own, or is done at once if this lane does everything at once.
  public Background apart() {
    if (screen.equals(INLINE)) return this;
    return new Background(task -> patient("assay-sums", task).start(), screen, () -> {});
  }

  /// The same lane, reached after a pause; without a pause if everything is done at once.
  Background after(Duration pause) {
    if (screen.equals(INLINE)) return this;
    var later = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, lane);
    return new Background(later, screen, () -> {});
  }

  /// Runs what it is given on the JavaFX thread.
  Executor screen() {
    return screen;
  }

  /// Waits for the work that was asked for, then lets go of the thread.
  @Override
  public void close() {
    stop.run();
  }

  private static <T> void deliver(
      FutureTask<T> task, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    switch (task.state()) {
      case SUCCESS -> done.accept(task.resultNow());
      case FAILED -> failed.accept(task.exceptionNow());
      case RUNNING, CANCELLED -> throw new IllegalStateException("work ended as " + task.state());
    }
  }
}
