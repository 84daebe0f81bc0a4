package io.github.assay.ui.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Puts layouts in place: loads the FXML file that lies beside a view and has its name.
public final class Layout {
  private Layout() {}

  /// Makes a node the only one in a pane; if it is that already, nothing loses the focus.
  public static void put(Pane pane, Node node) {
    put(pane, List.of(node));
  }

  /// Makes nodes the only ones in a pane. Those that are there already stay where that can be, so
  /// that they keep the focus, and their styles need not be found anew.
  public static void put(Pane pane, List<? extends Node> nodes) {
    var children = pane.getChildren();
    if (children.equals(nodes)) return;
    children.retainAll(nodes);
    for (int i = 0; i < nodes.size(); i++) {
      int at = children.indexOf(nodes.get(i));
      if (at < 0) children.add(i, nodes.get(i));
      else children.remove(i, at); // what stands before it comes later
    }
  }

  /// Lets a label take as many lines as it needs, and keeps all of them.
  public static void wrap(Labeled label) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
  }

  /// Fills the view's fields, calls its `initialize`, and gives the root.
  ///
  /// @param view the controller, already made
  public static Parent load(Object view) {
    var type = view.getClass();
    var file = type.getResource(type.getSimpleName() + ".fxml");
    if (file == null) throw new IllegalStateException("no layout beside " + type);
    var loader = new FXMLLoader(file, Texts.of(type).bundle());
    loader.setController(view);
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the layout " + file, e);
    }
  }

  /// Makes a pane whose parts flow as long as they are side by side, and no longer.
  public static void asLongAsItsParts(FlowPane pane) {
    for (Node part : pane.getChildren())
      part.layoutBoundsProperty()
          .subscribe(
              () ->
                  pane.setPrefWrapLength(
                      pane.getChildren().stream()
                          .mapToDouble(one -> one.getLayoutBounds().getWidth() + pane.getHgap())
                          .sum()));
  }
}
