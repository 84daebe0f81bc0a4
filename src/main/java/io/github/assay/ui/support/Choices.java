package io.github.assay.ui.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A few values side by side, of which one holds.
///
/// @param <T> the kind of value
public final class Choices<T> {
  private final ToggleGroup group = new ToggleGroup();
  private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
  private boolean marking;

  private Choices() {}

  /// Fills a pane with one button a value.
  ///
  /// @param chosen gets the value that a person picks, with the mouse or the keys
  public static <T> Choices<T> of(
      Pane pane, List<T> values, Function<T, String> name, Consumer<T> chosen) {
    var choices = new Choices<T>();
    for (T value : values) {
      var button = new ToggleButton(name.apply(value));
      button.setToggleGroup(choices.group);
      button.getStyleClass().add("choice");
      button.setMinWidth(Region.USE_PREF_SIZE);
      choices.buttons.put(value, button);
    }
    choices
        .group
        .selectedToggleProperty()
        .addListener((property, before, now) -> choices.pick(before, now, chosen));
    pane.getStyleClass().add("choices");
    pane.getChildren().setAll(choices.buttons.values());
    return choices;
  }

  /// Arrow keys choose without firing the button, so it is the choice that counts. There is always
  /// one: the button that is pressed cannot be let go.
  private void pick(@Nullable Toggle before, @Nullable Toggle now, Consumer<T> chosen) {
    if (marking) return;
    if (now == null) {
      marking = true;
      if (before != null) before.setSelected(true);
      marking = false;
      return;
    }
    for (Map.Entry<T, ToggleButton> each : buttons.entrySet())
      if (each.getValue().equals(now)) chosen.accept(each.getKey());
  }

  /// The button of a value, to be dressed further.
  public ToggleButton button(T value) {
    var button = buttons.get(value);
    if (button == null) throw new IllegalArgumentException("no button stands for " + value);
    return button;
  }

  /// Keeps the button of the value that holds pressed; none if no button stands for it.
  public void follow(ObservableValue<T> value) {
    value.subscribe(this::mark);
  }

  /// Presses the button of a value, without telling anybody; none if no button stands for it.
  public void mark(T value) {
    marking = true;
    group.selectToggle(buttons.get(value));
    marking = false;
  }

  /// Presses no button, while none of the values holds.
  public void unmark() {
    marking = true;
    group.selectToggle(null);
    marking = false;
  }
}
