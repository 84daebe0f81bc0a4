package io.github.assay.ui.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Puts layouts in place: loads the FXML file that lies beside a view and has its name.
public final class Layout {
  private Layout() {}

  /// Makes a node the only one in a pane; if it is that already, nothing loses the focus.
  public static void put(Pane pane, Node node) {
    if (!pane.getChildren().equals(List.of(node))) pane.getChildren().setAll(node);
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
}
