package io.github.assay.ui.shell;

import io.github.assay.ui.support.Command;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A key and what it does, at the foot of the window; a click does it too.
final class Hints {
  private Hints() {}

  static Node of(Command command) {
    var cap = new Label(command.key());
    cap.getStyleClass().add("key-cap");
    var name = new Label(command.title());
    var button = command.equip(new Button());
    var row = new HBox(cap, name);
    row.getStyleClass().add("hint-row");
    button.setGraphic(row);
    button.getStyleClass().setAll("hint-button");
    return button;
  }
}
