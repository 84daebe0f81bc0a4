package io.github.assay.ui.shell;

import io.github.assay.ui.support.Link;
import java.util.ArrayDeque;
import java.util.Deque;

/// Goes through every screen of a window and closes it: what a session loads, loaded once.
final class Rehearsal {
  /// About half a second for each screen, so that sums beside the store lane come in as well.
  private static final int FRAMES = 30;

  private final Opened window;
  private final Deque<Screens> left = new ArrayDeque<>(Screens.ALL);

  private Rehearsal(Opened window) {
    this.window = window;
  }

  static void begin(Opened window) {
    window.afterAnswers(FRAMES, new Rehearsal(window)::goOn);
  }

  private void goOn() {
    var screen = left.poll();
    if (screen == null) {
      window.stage().close();
      return;
    }
    window.shell().go(new Link.ToScreen(screen.id()));
    window.afterAnswers(FRAMES, this::goOn);
  }
}
