package io.github.assay.ui.shell;

import io.github.assay.ui.support.Background;

/// The lanes off the JavaFX thread.
///
/// @param store all work on the workspace, in the order in which it was asked for
/// @param training long jobs, one after the other
public record Lanes(Background store, Background training) implements AutoCloseable {
  /// One thread each: `assay-store`, and `assay-training`, which gives way to it.
  public static Lanes threads() {
    return new Lanes(Background.lane("assay-store"), Background.patientLane("assay-training"));
  }

  /// Everything at once on the caller's thread, for tests and pictures.
  public static Lanes inline() {
    return new Lanes(Background.inline(), Background.inline());
  }

  @Override
  public void close() {
    training.close();
    store.close();
  }
}
