package io.github.assay.ui.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What fills a screen that has nothing to show: why, and what to do about it.
public final class Moment {
  private static final Texts TEXTS = Texts.of(Moment.class);

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

  /// A screen that could not be read: what happened, what to do, and below it what can be handed to
  /// somebody who helps.
  ///
  /// @param title what could not be done, in a few words
  public static Node of(Icon icon, String title, Trouble trouble, Node... actions) {
    var copy = new Button(TEXTS.text("support.details.copy"), Icon.COPY.draw());
    copy.getStyleClass().add("flat");
    copy.setOnAction(
        event ->
            Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, trouble.all())));
    var details = new Prose(trouble.details());
    details.getStyleClass().addAll("hint", "moment-details");
    var all = new ArrayList<>(List.of(actions));
    all.add(copy);
    var box = (VBox) of(icon, title, trouble.advice(), all.toArray(Node[]::new));
    box.getChildren().add(details);
    return box;
  }

  /// The button for what is best to do.
  public static Button action(String title, Runnable action) {
    var button = new Button(title);
    button.getStyleClass().add("accent");
    button.setOnAction(event -> action.run());
    return button;
  }

  /// A screen that is being read.
  public static Node loading(String title) {
    var wheel = new ProgressIndicator();
    wheel.setAccessibleText(title);
    var text = new Label(title);
    text.getStyleClass().add("moment-hint");
    return moment(wheel, text);
  }

  private static VBox moment(Node... nodes) {
    var box = new VBox(nodes);
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("moment");
    return box;
  }
}
