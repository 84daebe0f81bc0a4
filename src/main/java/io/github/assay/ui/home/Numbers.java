package io.github.assay.ui.home;

import static io.github.assay.ui.home.HomeScreen.TEXTS;

import io.github.assay.ui.support.Link;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A number over what it counts; a click leads to what it counts.
///
/// @param navigation opens a link
record Numbers(Consumer<Link> navigation) {
  /// A count.
  Node of(int number, String key, Link link) {
    return of(String.format(Locale.ENGLISH, "%,d", number), TEXTS.count(key, number), link);
  }

  /// Any figure.
  Node of(String figure, String name, Link link) {
    var upper = new Label(figure);
    upper.getStyleClass().add("figure");
    var lower = new Label(name);
    lower.getStyleClass().add("hint");
    var button = new Button("", new VBox(upper, lower));
    button.getStyleClass().setAll("number-link");
    button.setAccessibleText(figure + " " + name);
    button.setOnAction(event -> navigation.accept(link));
    return button;
  }
}
