package io.github.assay.ui.support;

import io.github.assay.learning.Progress;
import io.github.assay.workbench.Workbench;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// What a screen works with: one open workspace and the window around it.
///
/// @param workbench the jobs; to be called on the store lane only
/// @param store the store lane, the thread `assay-store`
/// @param settings who annotates, and how things look
/// @param window the rest of the window
public record Desk(Workbench workbench, Background store, LiveSettings settings, Window window) {
  /// The parts of the window that screens share.
  ///
  /// @param failures where whatever goes wrong ends
  /// @param status the line at the foot
  /// @param jobs long jobs
  /// @param sheets small windows on top of the screen
  /// @param files how people point at files
  /// @param navigation takes a link and opens what it leads to
  public record Window(
      Failures failures,
      Status status,
      Jobs jobs,
      Sheets sheets,
      FileChoosing files,
      Consumer<Link> navigation) {}

  /// Asks something of another opening of the workspace, on a thread of its own and as a job that
  /// can be stopped: for what takes long, and for which nobody who works shall wait.
  ///
  /// @param title what it does, for people
  /// @param answered gets the answer, on the JavaFX thread, unless the job was stopped
  public <T> Job beside(
      String title, BiFunction<Workbench, Progress, T> question, Consumer<? super T> answered) {
    return window
        .jobs()
        .ask(
            title,
            store.apart(),
            progress -> {
              try (var beside = workbench.beside()) {
                return question.apply(beside, progress);
              }
            },
            answered);
  }

  /// Who annotates now.
  public String annotator() {
    return settings.current().annotator();
  }

  public Failures failures() {
    return window.failures();
  }

  public Status status() {
    return window.status();
  }

  /// Opens what a link leads to.
  public void go(Link link) {
    window.navigation().accept(link);
  }
}
