package io.github.assay.ui.support;

import io.github.assay.learning.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A long job that runs: how far it is, how long it still takes, and the way to stop it.
public final class Job implements Progress {
  private final String title;
  private final InstantSource clock;
  private final Executor screen;
  private Instant stageBegun;
  private Instant lastTold;
  private Runnable failed = () -> {};
  private Optional<Throwable> failure = Optional.empty();

  /// What it waits for at each step; nothing where others wait for it.
  private volatile Runnable rest = () -> {};

  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final AtomicReference<State> newest = new AtomicReference<>(State.BEGUN);
  private final AtomicBoolean told = new AtomicBoolean();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.BEGUN);

  /// How far a job is.
  ///
  /// @param stage what is being done; empty at first
  /// @param total units in all, 0 if unknown
  public record State(String stage, long done, long total) {
    static final State BEGUN = new State("", 0, 0);

    /// In `[0, 1]`, or -1 if unknown.
    public double fraction() {
      return total == 0 ? -1 : Math.clamp(done / (double) total, 0, 1);
    }
  }

  Job(String title, InstantSource clock, Executor screen) {
    this.title = title;
    this.clock = clock;
    this.screen = screen;
    stageBegun = clock.instant();
    lastTold = stageBegun;
  }

  /// What it does, for people.
  public String title() {
    return title;
  }

  @Override
  public void report(String stage, long done, long total) {
    newest.set(new State(stage, done, total));
    if (told.compareAndSet(false, true)) screen.execute(this::show);
  }

  @Override
  public boolean cancelled() {
    return cancelled.get();
  }

  @Override
  public void check() {
    Progress.super.check();
    rest.run();
  }

  /// What it does at each step from now on.
  void restBy(Runnable newRest) {
    rest = newRest;
  }

  /// Asks it to stop; it does so at its next step.
  public void cancel() {
    cancelled.set(true);
  }

  /// What is to be done if it fails or is stopped, besides telling people.
  public void onFailure(Runnable action) {
    failed = action;
    if (failure.isPresent()) action.run();
  }

  /// Why it failed; a [java.util.concurrent.CancellationException] if it was stopped, empty as long
  /// as it did not fail.
  public Optional<Throwable> failure() {
    return failure;
  }

  void fail(Throwable why) {
    failure = Optional.of(why);
    failed.run();
  }

  /// How far it is; changes on the JavaFX thread, at most once a frame.
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// How long what it does now will still take if it goes on as so far; empty while nobody can
  /// tell.
  public Optional<Duration> timeLeft() {
    var now = state.get();
    if (now.done() <= 0 || now.total() <= 0) return Optional.empty();
    var spent = Duration.between(stageBegun, clock.instant()).toMillis();
    return Optional.of(Duration.ofMillis(spent * (now.total() - now.done()) / now.done()));
  }

  private void show() {
    told.set(false);
    var now = newest.get();
    var before = state.get();
    if (now.total() != before.total() || now.done() < before.done()) stageBegun = lastTold;
    lastTold = clock.instant();
    state.set(now);
  }
}
