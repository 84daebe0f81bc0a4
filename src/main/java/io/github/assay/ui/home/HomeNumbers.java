package io.github.assay.ui.home;

import static io.github.assay.ui.home.HomeScreen.TEXTS;

import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Link;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A number, what it counts, and the way to what it counts.
///
/// @param navigation opens a link
record HomeNumbers(Consumer<Link> navigation) {
  Node of(int number, String key, Link link) {
    var figure = new Label(String.format(Locale.ENGLISH, "%,d", number));
    figure.getStyleClass().addAll("number", "figure");
    figure.setMinWidth(Region.USE_PREF_SIZE);
    var name = new Label(TEXTS.text(key));
    var row = new HBox(figure, name, Icon.LINK.draw());
    row.getStyleClass().add("number-row");
    var button = new Button("", row);
    button.getStyleClass().setAll("number-link");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(figure.getText() + " " + name.getText());
    button.setOnAction(event -> navigation.accept(link));
    return button;
  }
}
