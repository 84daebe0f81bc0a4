package io.github.assay.ui.shell;

import io.github.assay.ui.support.Link;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Goes through every screen of a window, labels some items, and closes it: what a session loads
/// and does most, loaded and done once.
final class Rehearsal {
  /// About half a second for each screen, so that sums beside the store lane come in as well.
  private static final int FRAMES = 30;

  private static final String LABELLING = "annotate";

  /// What an annotator presses for an item.
  private static final List<KeyCode> KEYS =
      List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.ENTER);

  /// So many items that what a key does has been compiled once.
  private static final int ITEMS = 60;

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
    int keys = screen.id().equals(LABELLING) ? ITEMS * KEYS.size() : 0;
    window.afterAnswers(FRAMES, () -> press(keys));
  }

  private void press(int left) {
    if (left == 0) {
      goOn();
      return;
    }
    var scene = window.stage().getScene();
    var target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
    var key = KEYS.get((ITEMS * KEYS.size() - left) % KEYS.size());
    Event.fireEvent(
        target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    window.afterAnswers(1, () -> press(left - 1));
  }
}
