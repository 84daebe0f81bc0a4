package io.github.assay.ui.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;

/// A few values side by side, of which one holds.
///
/// @param <T> the kind of value
public final class Choices<T> {
  private final ToggleGroup group = new ToggleGroup();
  private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

  private Choices() {}

  /// Fills a pane with one button a value.
  ///
  /// @param chosen gets the value that a person picks
  public static <T> Choices<T> of(
      Pane pane, List<T> values, Function<T, String> name, Consumer<T> chosen) {
    var choices = new Choices<T>();
    for (T value : values) {
      var button = new ToggleButton(name.apply(value));
      button.setToggleGroup(choices.group);
      button.getStyleClass().add("choice");
      button.setOnAction(
          event -> {
            button.setSelected(true);
            chosen.accept(value);
          });
      choices.buttons.put(value, button);
    }
    pane.getStyleClass().add("choices");
    pane.getChildren().setAll(choices.buttons.values());
    return choices;
  }

  /// Keeps the button of the value that holds pressed; none if no button stands for it.
  public void follow(ObservableValue<T> value) {
    value.subscribe(this::mark);
  }

  /// Presses the button of a value, without telling anybody; none if no button stands for it.
  public void mark(T value) {
    var button = buttons.get(value);
    if (button == null) group.selectToggle(null);
    else button.setSelected(true);
  }
}
