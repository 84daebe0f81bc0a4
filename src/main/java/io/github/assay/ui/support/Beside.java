package io.github.assay.ui.support;

import io.github.assay.learning.Progress;
import io.github.assay.workbench.Workbench;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// An answer that takes long: it is found beside the work, on a connection of its own, and anew
/// only if anything was done since. What was found before stays in view meanwhile. To be used on
/// the JavaFX thread.
///
/// @param <T> the kind of answer
public final class Beside<T> {
  private final Desk desk;
  private final Question<T> question;
  private final Consumer<State<T>> shown;
  private State<T> state = new State.Loading<>();
  private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();
  private Optional<Object> found = Optional.empty();
  private boolean finding;
  private boolean wanted;

  /// What is asked.
  ///
  /// @param title what is done, for people
  /// @param ground what the answer follows from, asked on the store lane: as long as it is equal,
  ///   so is the answer
  /// @param find finds the answer
  public record Question<T>(
      String title, Function<Workbench, Object> ground, BiFunction<Workbench, Progress, T> find) {}

  /// @param shown gets every answer, also one that is like the one before, and [State.Failed];
  ///   never [State.Empty]
  public Beside(Desk desk, Question<T> question, Consumer<State<T>> shown) {
    this.desk = desk;
    this.question = question;
    this.shown = shown;
  }

  /// Whether it was stopped before there was any answer.
  public ReadOnlyBooleanProperty stoppedProperty() {
    return stopped.getReadOnlyProperty();
  }

  /// The newest answer, once there is one.
  public Optional<T> answer() {
    return state instanceof State.Ready<T>(T now) ? Optional.of(now) : Optional.empty();
  }

  /// Finds the answer if anything was done since.
  public void load() {
    desk.store()
        .run(
            () -> question.ground().apply(desk.workbench()),
            ground -> {
              if (!found.equals(Optional.of(ground))) find(ground);
            },
            failure -> show(desk.failures().inPlace(failure)));
  }

  /// Finds it anew, whatever was done since.
  public void again() {
    found = Optional.empty();
    load();
  }

  private void find(Object ground) {
    wanted = finding;
    if (finding) return;
    finding = true;
    stopped.set(false);
    var job =
        desk.beside(
            question.title(),
            question.find(),
            answer -> {
              finding = false;
              found = Optional.of(ground);
              show(new State.Ready<>(answer));
              if (wanted) load();
            });
    job.onFailure(() -> stop(job.failure()));
  }

  private void show(State<T> now) {
    state = now;
    shown.accept(now);
  }

  /// A failure stands in the place of the answer if there is none to show.
  private void stop(Optional<Throwable> why) {
    finding = false;
    if (answer().isPresent()) return;
    if (why.filter(failure -> !(failure instanceof CancellationException)).isPresent()) {
      // It stands in place of the answer, so the bar need not say it a second time.
      desk.failures().dismiss();
      show(new State.Failed<>(Trouble.of(why.get())));
    } else stopped.set(true);
  }
}
