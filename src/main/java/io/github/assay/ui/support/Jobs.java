package io.github.assay.ui.support;

import io.github.assay.learning.Progress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Long jobs, such as trainings and imports: those that need no workspace go one after the other on
/// a lane of their own. To be used on the JavaFX thread.
public final class Jobs {
  private static final Texts TEXTS = Texts.of(Jobs.class);

  private final Background lane;
  private final InstantSource clock;
  private final Status status;
  private final Failures failures;
  private final Courtesy courtesy = new Courtesy();
  private final ObservableList<Job> running = FXCollections.observableArrayList();
  private final List<Job> behind = new ArrayList<>();
  // Kept, since such a view hears of changes only as long as somebody holds it.
  private final ObservableList<Job> shownRunning =
      FXCollections.unmodifiableObservableList(running);

  public Jobs(Background lane, InstantSource clock, Status status, Failures failures) {
    this.lane = lane;
    this.clock = clock;
    this.status = status;
    this.failures = failures;
  }

  /// Somebody pressed a key or a button: the steps on the lane of long jobs rest for a moment.
  public void touched() {
    courtesy.touched();
  }

  /// Begins a job of one step, on the lane of long jobs.
  ///
  /// @param title what it does, for people
  /// @param work gets the [Progress] to report to; it may throw [CancellationException]
  /// @param done gets what came of it, on the JavaFX thread
  public <T> Job start(String title, Function<Progress, T> work, Consumer<? super T> done) {
    var job = begin(title);
    step(
        job,
        lane,
        work,
        result -> {
          end(job);
          done.accept(result);
        });
    return job;
  }

  /// Begins a job of one step that changes nothing, on another lane. Once it was stopped, nobody is
  /// told what came of it.
  ///
  /// @param answered gets what came of it, on the JavaFX thread
  <T> Job ask(
      String title, Background where, Function<Progress, T> work, Consumer<? super T> answered) {
    var job = begin(title);
    step(
        job,
        where,
        work,
        answer -> {
          if (job.cancelled()) {
            fail(job, new CancellationException());
            return;
          }
          end(job);
          answered.accept(answer);
        });
    return job;
  }

  /// Begins a job of several steps; it counts as running until [#end], or until a step fails.
  public Job begin(String title) {
    var job = new Job(title, clock, lane.screen());
    running.add(running.size() - behind.size(), job);
    return job;
  }

  /// The same for a job that nobody asked for: it stands behind those that people began.
  public Job beginBehind(String title) {
    var job = new Job(title, clock, lane.screen());
    behind.add(job);
    running.add(job);
    return job;
  }

  /// Does the next step of a job. Once the job was stopped, nothing more is done.
  ///
  /// @param where the lane that the step needs
  /// @param then gets what came of the step, on the JavaFX thread
  public <T> void step(
      Job job, Background where, Function<Progress, T> work, Consumer<? super T> then) {
    if (job.cancelled()) {
      fail(job, new CancellationException());
      return;
    }
    boolean hasTime = where.equals(lane);
    where.run(
        () -> {
          job.restBy(hasTime ? courtesy::rest : () -> {});
          job.check();
          return work.apply(job);
        },
        then,
        failure -> fail(job, failure));
  }

  /// The lane of long jobs, which need no workspace.
  public Background lane() {
    return lane;
  }

  /// Says that a job is done.
  public void end(Job job) {
    behind.remove(job);
    running.remove(job);
  }

  /// The jobs that run or wait: oldest first those that people began, then the others.
  public ObservableList<Job> running() {
    return shownRunning;
  }

  /// Asks all jobs to stop.
  public void cancelAll() {
    running.forEach(Job::cancel);
  }

  private void fail(Job job, Throwable failure) {
    end(job);
    if (failure instanceof CancellationException)
      status.say(Status.Tone.QUIET, TEXTS.text("support.stopped", job.title()));
    else failures.accept(failure);
    job.fail(failure);
  }
}
