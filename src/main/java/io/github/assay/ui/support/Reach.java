package io.github.assay.ui.support;

import javafx.event.EventDispatcher;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A place where everything can be reached: it scrolls when what is in it needs more room than
/// there is, and what gets the focus comes into view with the row that it stands in. What fits
/// fills it and does not move.
public final class Reach extends ScrollPane {
  private static final double MARGIN = 8;
  private Subscription following = Subscription.EMPTY;

  /// Follows the row of the focus as it grows, such as by what is said of it.
  private Subscription growing = Subscription.EMPTY;

  public Reach() {
    getStyleClass().add("reach");
    setFitToWidth(true);
    setFitToHeight(true);
    setFocusTraversable(false);
    setMinSize(0, 0);
    passKeys();
    sceneProperty().subscribe(this::follow);
  }

  /// Keys go past it to those who mean them; only whole pages are turned.
  private void passKeys() {
    EventDispatcher own = getEventDispatcher();
    setEventDispatcher(
        (event, tail) ->
            event instanceof KeyEvent key && !turnsPage(key)
                ? tail.dispatchEvent(event)
                : own.dispatchEvent(event, tail));
  }

  private static boolean turnsPage(KeyEvent key) {
    return key.getCode() == KeyCode.PAGE_UP || key.getCode() == KeyCode.PAGE_DOWN;
  }

  private void follow(@Nullable Scene scene) {
    following.unsubscribe();
    following =
        scene == null ? Subscription.EMPTY : scene.focusOwnerProperty().subscribe(this::show);
  }

  private void show(@Nullable Node node) {
    growing.unsubscribe();
    growing = Subscription.EMPTY;
    if (node == null || !isWithin(node)) return;
    var row = row(node, getViewportBounds().getHeight());
    growing = row.layoutBoundsProperty().subscribe(bounds -> bring(row));
  }

  /// Moves what is needed for a row to be in view.
  private void bring(Node row) {
    var content = getContent();
    var view = getViewportBounds();
    var place = content.sceneToLocal(row.localToScene(row.getLayoutBounds()));
    var all = content.getLayoutBounds();
    setVvalue(
        new Line(view.getHeight(), all.getHeight())
            .showing(getVvalue(), place.getMinY(), place.getMaxY()));
    setHvalue(
        new Line(view.getWidth(), all.getWidth())
            .showing(getHvalue(), place.getMinX(), place.getMaxX()));
  }

  /// What a node stands in, if that is low.
  private static Node row(Node node, double height) {
    var parent = node.getParent();
    return parent != null && parent.getLayoutBounds().getHeight() * 2 <= height ? parent : node;
  }

  private boolean isWithin(Node node) {
    for (Node at = node; at != null; at = at.getParent()) if (at.equals(getContent())) return true;
    return false;
  }

  /// One direction of scrolling.
  ///
  /// @param view how much is in view
  /// @param whole how much there is
  private record Line(double view, double whole) {
    /// The value, from 0 to 1, nearest to the one now that shows a part.
    double showing(double now, double from, double to) {
      double spare = whole - view;
      if (spare <= 0) return 0;
      double start = now * spare;
      if (to + MARGIN > start + view) start = to + MARGIN - view;
      if (from - MARGIN < start) start = from - MARGIN;
      return Math.clamp(start / spare, 0, 1);
    }
  }
}
