package io.github.assay.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

/// What a scene shows, found by walking over it in the order in which it is painted. Below a sheet
/// only the sheet counts.
final class Sight {
  private static final Bounds EVERYWHERE = new BoundingBox(-1e6, -1e6, 2e6, 2e6);
  private static final double SLACK = 2;

  private final List<Writing> writings = new ArrayList<>();
  private final List<Patch> patches = new ArrayList<>();
  private final List<String> squeezed = new ArrayList<>();
  private final double em;

  /// A text in view.
  ///
  /// @param seen the part that is in view, in the scene
  /// @param whole all of it, wherever it would be
  /// @param isReached whether all of it is in view, or comes there by scrolling
  /// @param ink its colour with the share of its opacity
  /// @param ground the colour below its middle
  record Writing(Text text, Bounds seen, Bounds whole, boolean isReached, Color ink, Color ground) {
    boolean isInCell() {
      return ancestor(text, IndexedCell.class);
    }
  }

  /// An area of one colour, painted by a node.
  private record Patch(Node node, Bounds bounds, Color color) {}

  /// Where a walk is.
  ///
  /// @param window what is in view
  /// @param range what is in view or comes there by scrolling
  private record Place(Bounds window, Bounds range, double opacity) {
    Place fading(double by) {
      return new Place(window, range, opacity * by);
    }
  }

  private Sight(double em) {
    this.em = em;
  }

  /// @param em the size of the text, in pixels
  static Sight of(Scene scene, double em) {
    var sight = new Sight(em);
    var all = new BoundingBox(0, 0, scene.getWidth(), scene.getHeight());
    if (scene.getFill() instanceof Color color)
      sight.patches.add(new Patch(scene.getRoot(), all, color));
    sight.walk(scene.getRoot(), new Place(all, all, 1));
    return sight;
  }

  List<Writing> writings() {
    return writings;
  }

  /// Places that scroll and are too small to be of use.
  List<String> squeezed() {
    return squeezed;
  }

  /// What lies over what, though neither belongs to the other.
  List<String> overlaps() {
    var found = new ArrayList<String>();
    for (int i = 0; i < writings.size(); i++)
      for (int j = i + 1; j < writings.size(); j++)
        if (isUpright(i) && isUpright(j) && meet(writings.get(i).seen(), writings.get(j).seen()))
          found.add(said(writings.get(j).text()) + " over " + said(writings.get(i).text()));
    return found;
  }

  /// The bounds of what stands aslant are larger than it is.
  private boolean isUpright(int place) {
    return writings.get(place).text().getLocalToSceneTransform().getMxy() == 0;
  }

  private void walk(Node node, Place outer) {
    if (!node.isVisible() || node.getOpacity() == 0 || isClosedList(node)) return;
    var place = within(node, outer).fading(node.getOpacity());
    if (node instanceof Region region) paint(region, place);
    if (node instanceof Text text) write(text, place);
    else if (node instanceof Shape shape) paint(shape, shape.getFill(), bounds(shape), place);
    if (node instanceof Parent parent)
      for (Node child : parent.getChildrenUnmodifiable()) walk(child, place);
  }

  /// The list of a choice hangs on it also while it is closed.
  private static boolean isClosedList(Node node) {
    return node instanceof ListView && node.getParent() instanceof ComboBox;
  }

  private Place within(Node node, Place outer) {
    if (node.getClip() == null) return outer;
    var clip = node.localToScene(node.getClip().getBoundsInParent());
    var window = intersection(outer.window(), clip);
    if (!scrolls(node))
      return new Place(window, intersection(outer.range(), clip), outer.opacity());
    var seen = intersection(outer.range(), clip);
    double least = Math.min(2 * em, node.getLayoutBounds().getHeight());
    if (node.getStyleClass().contains("viewport")) least = Math.min(2 * em, contentHeight(node));
    if (seen.getHeight() + SLACK < least || seen.getWidth() + SLACK < 2 * em)
      squeezed.add(said(node) + " in " + said(node.getParent()) + ": " + seen.getHeight());
    return new Place(window, EVERYWHERE, outer.opacity());
  }

  private static double contentHeight(Node viewport) {
    return viewport instanceof Parent parent && !parent.getChildrenUnmodifiable().isEmpty()
        ? parent.getChildrenUnmodifiable().getFirst().getLayoutBounds().getHeight()
        : 0;
  }

  private static boolean scrolls(Node node) {
    return switch (node.getParent()) {
      case ScrollPane pane ->
          node.getStyleClass().contains("viewport")
              && pane.getVbarPolicy() != ScrollBarPolicy.NEVER;
      case VirtualFlow<?> flow -> true;
      case TextInputControl field -> true;
      case null, default -> ancestor(node, TextInputControl.class);
    };
  }

  private void paint(Region region, Place place) {
    if (region.getBackground() == null) return;
    var box = region.getLayoutBounds();
    for (BackgroundFill fill : region.getBackground().getFills()) {
      var in = fill.getInsets();
      var local =
          new BoundingBox(
              box.getMinX() + in.getLeft(),
              box.getMinY() + in.getTop(),
              Math.max(0, box.getWidth() - in.getLeft() - in.getRight()),
              Math.max(0, box.getHeight() - in.getTop() - in.getBottom()));
      paint(region, fill.getFill(), region.localToScene(local), place);
    }
  }

  private void paint(Node node, Paint paint, Bounds bounds, Place place) {
    if (!(paint instanceof Color color) || color.getOpacity() * place.opacity() == 0) return;
    var seen = intersection(place.window(), bounds);
    if (seen.isEmpty()) return;
    // Sheets and lists of proposals are meant to lie over what was there before.
    if (node.getStyleClass().contains("sheet-layer")) writings.clear();
    if (node.getStyleClass().contains("proposals"))
      writings.removeIf(writing -> meet(writing.seen(), seen) && !isWithin(writing.text(), node));
    patches.add(new Patch(node, seen, faded(color, place.opacity())));
  }

  private void write(Text text, Place place) {
    if (text.getText().isBlank() || !(text.getFill() instanceof Color fill)) return;
    var whole = bounds(text);
    var seen = intersection(place.window(), whole);
    boolean isReached = contains(place.range(), whole);
    if (isReached && (seen.isEmpty() || seen.getHeight() < 1)) return;
    var ink = faded(fill, place.opacity());
    writings.add(new Writing(text, seen, whole, isReached, ink, ground(seen)));
  }

  private Color ground(Bounds seen) {
    var ground = Color.WHITE;
    for (Patch patch : patches)
      if (patch.bounds().contains(seen.getCenterX(), seen.getCenterY()))
        ground = over(patch.color(), ground);
    return ground;
  }

  /// One colour painted over another.
  static Color over(Color top, Color below) {
    return below.interpolate(
        Color.color(top.getRed(), top.getGreen(), top.getBlue()), top.getOpacity());
  }

  private static Color faded(Color color, double opacity) {
    return Color.color(
        color.getRed(), color.getGreen(), color.getBlue(), color.getOpacity() * opacity);
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static boolean contains(Bounds range, Bounds part) {
    return part.getMinX() >= range.getMinX() - SLACK
        && part.getMaxX() <= range.getMaxX() + SLACK
        && part.getMinY() >= range.getMinY() - SLACK
        && part.getMaxY() <= range.getMaxY() + SLACK;
  }

  private static boolean meet(Bounds one, Bounds other) {
    var both = intersection(one, other);
    return both.getWidth() > SLACK && both.getHeight() > 2 * SLACK;
  }

  private static Bounds intersection(Bounds one, Bounds other) {
    double x = Math.max(one.getMinX(), other.getMinX());
    double y = Math.max(one.getMinY(), other.getMinY());
    double width = Math.min(one.getMaxX(), other.getMaxX()) - x;
    double height = Math.min(one.getMaxY(), other.getMaxY()) - y;
    return new BoundingBox(x, y, Math.max(-1, width), Math.max(-1, height));
  }

  static boolean isWithin(Node node, Node outer) {
    for (Node at = node; at != null; at = at.getParent()) if (at.equals(outer)) return true;
    return false;
  }

  static boolean ancestor(Node node, Class<? extends Node> kind) {
    for (Node at = node; at != null; at = at.getParent()) if (kind.isInstance(at)) return true;
    return false;
  }

  static boolean isDisabled(Node node) {
    return node.isDisabled()
        || node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("disabled"));
  }

  /// Names a node in a complaint.
  static String said(Node node) {
    if (node instanceof Text text) return "'" + text.getText() + "' in " + said(text.getParent());
    return node.getClass().getSimpleName()
        + (node.getId() == null ? "" : "#" + node.getId())
        + node.getStyleClass()
        + (node.getAccessibleText() == null ? "" : "'" + node.getAccessibleText() + "'");
  }
}
