package io.github.assay.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;

/// What can have the focus in a scene: whether each has a role and a name, is reached with `Tab` in
/// the order of reading, and shows that it has the focus.
final class Stops {
  private static final int MOST = 160;
  private static final int MOST_STAYS = 10;
  private static final double SLACK = 2;

  private final Scene scene;
  private final List<Node> all = new ArrayList<>();
  private final Set<Node> reached = new LinkedHashSet<>();
  private final List<String> unseen = new ArrayList<>();

  private Stops(Scene scene) {
    this.scene = scene;
    var sheets = scene.getRoot().lookup(".sheet-layer");
    collect(sheets != null && sheets.isVisible() ? sheets : scene.getRoot());
  }

  /// All stops of a scene; those below a sheet are none.
  static Stops of(Scene scene) {
    return new Stops(scene);
  }

  List<Node> all() {
    return all;
  }

  /// Goes round once.
  ///
  /// @param tab presses `Tab`
  Stops walk(Runnable tab) {
    var before = scene.getFocusOwner();
    int stays = 0;
    for (int i = 0; i < MOST; i++) {
      var said = before == null ? "nothing" : Sight.said(before);
      tab.run();
      var owner = scene.getFocusOwner();
      if (owner == null) break;
      // The search of Annotate goes along the facets first, and then lets go.
      if (owner.equals(before) && ++stays < MOST_STAYS) continue;
      if (!reached.add(owner)) break;
      if (!owner.getPseudoClassStates().contains(PseudoClass.getPseudoClass("focus-visible")))
        unseen.add(Sight.said(owner) + " after " + said);
      before = owner;
    }
    return this;
  }

  /// Stops that do not show that they have the focus.
  List<String> unseen() {
    return unseen;
  }

  /// Of a group one button is reached; the arrow keys go to the others.
  List<String> missed() {
    return all.stream()
        .filter(node -> !reached.contains(node))
        .filter(node -> !(node instanceof Toggle toggle && hasReachedPeer(toggle)))
        .map(Sight::said)
        .toList();
  }

  private boolean hasReachedPeer(Toggle toggle) {
    return toggle.getToggleGroup() != null
        && toggle.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
  }

  List<String> nameless() {
    return all.stream().filter(Stops::isNameless).map(Sight::said).toList();
  }

  private static boolean isNameless(Node node) {
    return name(node).isBlank()
        || node.getAccessibleRole() == null
        || node.getAccessibleRole() == AccessibleRole.NODE
        || node.getAccessibleRole() == AccessibleRole.PARENT;
  }

  private static String name(Node node) {
    if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank())
      return node.getAccessibleText();
    if (node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Node label)
      return String.valueOf(label.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    if (node instanceof TextField) return "";
    var text = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    return text == null ? "" : text.toString();
  }

  /// Steps of the focus against the order of reading: to what stands above, or to the left of it in
  /// the same row. What lies in two columns is read column by column.
  List<String> backwards() {
    var found = new ArrayList<String>();
    var order = List.copyOf(reached);
    for (int i = 1; i < order.size(); i++) {
      var from = order.get(i - 1);
      var to = order.get(i);
      if (!beginsAnew(to) && isBack(from, to))
        found.add(Sight.said(from) + " then " + Sight.said(to));
    }
    return found;
  }

  /// Whether the round begins again: at the first stop or, if that is a button of a group, at the
  /// chosen one of the group, which is its only stop.
  private boolean beginsAnew(Node to) {
    return to.equals(all.getFirst())
        || (to instanceof Toggle chosen
            && all.getFirst() instanceof Toggle first
            && chosen.getToggleGroup() != null
            && chosen.getToggleGroup().equals(first.getToggleGroup()));
  }

  private static boolean isBack(Node from, Node to) {
    var shared = from.getParent();
    while (shared != null && !Sight.isWithin(to, shared)) shared = shared.getParent();
    if (shared == null) return false;
    var one = bounds(child(shared, from));
    var other = bounds(child(shared, to));
    boolean isAbove = other.getMaxY() <= one.getMinY() + SLACK;
    boolean isLeft =
        other.getMaxX() <= one.getMinX() + SLACK && other.getMinY() < one.getMaxY() - SLACK;
    boolean isRight = other.getMinX() >= one.getMaxX() - SLACK;
    return isLeft || (isAbove && !isRight);
  }

  private static Node child(Parent shared, Node node) {
    var at = node;
    while (!shared.equals(at.getParent())) at = at.getParent();
    return at;
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private void collect(Node node) {
    if (!node.isVisible() || node.isDisabled()) return;
    if (node.isFocusTraversable()) all.add(node);
    if (node instanceof Parent parent && !isWhole(node))
      for (Node child : parent.getChildrenUnmodifiable()) collect(child);
  }

  /// Its parts are its own matter.
  private static boolean isWhole(Node node) {
    return Set.of(
            AccessibleRole.TABLE_VIEW,
            AccessibleRole.LIST_VIEW,
            AccessibleRole.TREE_VIEW,
            AccessibleRole.TEXT_AREA,
            AccessibleRole.COMBO_BOX,
            AccessibleRole.TEXT_FIELD)
        .contains(node.getAccessibleRole());
  }
}
