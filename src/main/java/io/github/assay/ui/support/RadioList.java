package io.github.assay.ui.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// A few possibilities below each other, each with a sentence; the first is chosen. The arrow keys
/// choose another.
///
/// @param <T> the kind of possibility
public final class RadioList<T> extends VBox {
  private final ToggleGroup group = new ToggleGroup();
  private final Map<T, Label> notes = new HashMap<>();

  /// @param id stable name of a possibility, by which its button is found
  /// @param words the name and the sentence
  /// @param chosen gets a possibility that a person chooses
  public RadioList(
      List<T> values, Function<T, String> id, Function<T, Words> words, Consumer<T> chosen) {
    getStyleClass().add("radio-list");
    for (T value : values) {
      var said = words.apply(value);
      var button = new RadioButton(said.name());
      button.setId(id.apply(value));
      button.setAccessibleHelp(said.sentence());
      button.setToggleGroup(group);
      button.setSelected(value.equals(values.getFirst()));
      button
          .selectedProperty()
          .addListener(
              (property, before, now) -> {
                if (now) chosen.accept(value);
              });
      getChildren().add(row(value, button, said));
    }
  }

  /// How a possibility is shown.
  public record Words(String name, String sentence) {}

  /// The button of what is chosen.
  public Node chosen() {
    return (RadioButton) group.getSelectedToggle();
  }

  /// Says something more about a possibility, below its sentence.
  public void note(T value, String text) {
    var note = notes.get(value);
    if (note == null) throw new IllegalArgumentException("not in the list: " + value);
    note.setText(text);
    note.setVisible(!text.isEmpty());
    note.setManaged(!text.isEmpty());
  }

  private Node row(T value, RadioButton button, Words said) {
    var sentence = new Label(said.sentence());
    sentence.getStyleClass().add("hint");
    Layout.wrap(sentence);
    sentence.setOnMouseClicked(event -> button.setSelected(true));
    var note = new Label();
    note.setId(button.getId() + "-note");
    note.getStyleClass().add("radio-note");
    Layout.wrap(note);
    notes.put(value, note);
    note(value, "");
    var row = new VBox(button, sentence, note);
    row.getStyleClass().add("radio-row");
    return row;
  }
}
