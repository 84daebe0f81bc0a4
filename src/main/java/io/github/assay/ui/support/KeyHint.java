package io.github.assay.ui.support;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A key and what it does; a click does it too.
public final class KeyHint {
  private KeyHint() {}

  /// Makes the hint, a flat button.
  public static Button of(Command command) {
    var cap = new Label(command.shown());
    cap.getStyleClass().add("key-cap");
    var name = new Label(command.title());
    cap.setMinWidth(Region.USE_PREF_SIZE);
    name.setMinWidth(Region.USE_PREF_SIZE);
    var button = command.equip(new Button());
    var row = new HBox(cap, name);
    row.getStyleClass().add("hint-row");
    button.setGraphic(row);
    button.getStyleClass().setAll("hint-button");
    return button;
  }
}
