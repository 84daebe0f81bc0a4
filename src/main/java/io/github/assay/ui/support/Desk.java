package io.github.assay.ui.support;

import io.github.assay.workbench.Workbench;
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
