package io.github.assay.ui.annotate;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Keeps what somebody writes before it is old, also while they type on.
final class Keeping {
  /// How old what is kept may be.
  private static final Duration AGE = Duration.seconds(1);

  private final PauseTransition pause = new PauseTransition(AGE);

  /// @param keep called on the JavaFX thread
  Keeping(Runnable keep) {
    pause.setOnFinished(_ -> keep.run());
  }

  /// Something was written.
  void soon() {
    if (pause.getStatus() != Animation.Status.RUNNING) pause.playFromStart();
  }

  /// There is nothing to keep any more.
  void stop() {
    pause.stop();
  }
}
