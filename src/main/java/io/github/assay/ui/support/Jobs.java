package io.github.assay.ui.support;

import io.github.assay.learning.Progress;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Long jobs, such as trainings: one after the other on a lane of their own. To be used on the
/// JavaFX thread.
public final class Jobs {
  private static final Texts TEXTS = Texts.of(Jobs.class);

  private final Background lane;
  private final InstantSource clock;
  private final Status status;
  private final Failures failures;
  private final ObservableList<Job> running = FXCollections.observableArrayList();

  public Jobs(Background lane, InstantSource clock, Status status, Failures failures) {
    this.lane = lane;
    this.clock = clock;
    this.status = status;
    this.failures = failures;
  }

  /// Begins a job.
  ///
  /// @param title what it does, for people
  /// @param work gets the [Progress] to report to; it may throw [CancellationException]
  /// @param done gets what came of it, on the JavaFX thread
  public <T> Job start(String title, Function<Progress, T> work, Consumer<? super T> done) {
    var job = new Job(title, clock, lane.screen());
    running.add(job);
    lane.run(
        () -> work.apply(job),
        result -> {
          running.remove(job);
          done.accept(result);
        },
        failure -> end(job, failure));
    return job;
  }

  /// The jobs that run or wait, oldest first.
  public ObservableList<Job> running() {
    return FXCollections.unmodifiableObservableList(running);
  }

  /// Asks all jobs to stop.
  public void cancelAll() {
    running.forEach(Job::cancel);
  }

  private void end(Job job, Throwable failure) {
    running.remove(job);
    if (failure instanceof CancellationException)
      status.say(Status.Tone.QUIET, TEXTS.text("support.stopped", job.title()));
    else failures.accept(failure);
  }
}
