package io.github.assay.ui.support;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What fills a screen that has nothing to show: why, and what to do about it.
public final class Moment {
  private Moment() {}

  /// An empty, finished or failed screen.
  ///
  /// @param title what is so, in a few words
  /// @param hint what to do first
  /// @param actions the buttons for it, the best one first
  public static Node of(Icon icon, String title, String hint, Node... actions) {
    var picture = icon.draw();
    picture.getStyleClass().add("moment-icon");
    var heading = new Label(title);
    heading.getStyleClass().add("heading");
    var text = new Prose(hint);
    text.getStyleClass().add("moment-hint");
    var buttons = new HBox(actions);
    buttons.getStyleClass().add("buttons");
    buttons.setAlignment(Pos.CENTER);
    return moment(picture, heading, text, buttons);
  }

  /// A screen that is being read.
  public static Node loading(String title) {
    var wheel = new ProgressIndicator();
    wheel.setAccessibleText(title);
    var text = new Label(title);
    text.getStyleClass().add("moment-hint");
    return moment(wheel, text);
  }

  private static Node moment(Node... nodes) {
    var box = new VBox(nodes);
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("moment");
    return box;
  }
}
