package io.github.assay.ui.shell;

import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

/// A window that has just come up. To be used on the JavaFX thread.
record Opened(Stage stage, Shell shell, Lanes lanes) {
  /// Does something at the start of a later frame, when those before it are drawn.
  ///
  /// @param frames how many are drawn first; at least 1
  void afterFrames(int frames, Runnable then) {
    new AnimationTimer() {
      private int left = frames;

      @Override
      public void handle(long now) {
        if (left == 0) {
          stop();
          then.run();
        }
        left--;
      }
    }.start();
  }

  /// Does something once the workspace answered all that the window and its screen asked for, and
  /// that is drawn.
  void afterAnswers(int frames, Runnable then) {
    behindStore(() -> behindStore(() -> afterFrames(frames, then)));
  }

  private void behindStore(Runnable then) {
    lanes.store().run(() -> stage, answered -> then.run(), shell.failures());
  }
}
