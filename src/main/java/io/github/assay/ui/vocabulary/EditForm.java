package io.github.assay.ui.vocabulary;

import static io.github.assay.ui.vocabulary.VocabularyScreen.TEXTS;

import io.github.assay.domain.Ticket;
import io.github.assay.ui.support.Prose;
import io.github.assay.workbench.VocabularyEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What is asked before an edit: a few fields, and the edit that they make.
final class EditForm {
  private final String title;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Control> fields = new ArrayList<>();
  private Runnable changed = () -> {};
  private Supplier<Optional<VocabularyEdit>> edit = Optional::empty;
  private List<Ticket> settled = List.of();

  /// @param title the question at the top
  EditForm(String title) {
    this.title = title;
  }

  /// A field of one line.
  ///
  /// @param key of its name in the texts
  TextField line(String key, String text) {
    var field = new TextField(text);
    add(key, field);
    return field;
  }

  /// A field of several lines.
  TextArea lines(String key, String text) {
    var area = new TextArea(text);
    Prose.leaveByTab(area);
    Prose.follow(area);
    area.setPrefRowCount(2);
    add(key, area);
    return area;
  }

  private void add(String key, TextInputControl field) {
    var name = new Label(TEXTS.text(key));
    name.getStyleClass().add("hint");
    name.setLabelFor(field);
    field.setId(key.replace('.', '-'));
    field.setAccessibleText(TEXTS.text(key));
    field.textProperty().addListener((property, before, now) -> changed.run());
    fields.add(field);
    nodes.add(new VBox(2, name, field));
  }

  /// Something that is so or not.
  CheckBox check(String key) {
    var box = new CheckBox(TEXTS.text(key));
    box.setSelected(true);
    box.selectedProperty().addListener((property, before, now) -> changed.run());
    fields.add(box);
    nodes.add(box);
    return box;
  }

  /// Something that follows from what is written in fields, until somebody says otherwise.
  ///
  /// @param follows what it is by itself
  /// @param written the fields that it follows
  CheckBox check(String key, BooleanSupplier follows, TextInputControl... written) {
    var box = check(key);
    box.setSelected(follows.getAsBoolean());
    var decided = new SimpleBooleanProperty();
    box.addEventHandler(ActionEvent.ACTION, event -> decided.set(true));
    for (TextInputControl field : written)
      field
          .textProperty()
          .subscribe(
              text -> {
                if (!decided.get()) box.setSelected(follows.getAsBoolean());
              });
    return box;
  }

  /// A few possibilities, of which the first is chosen.
  <T> Supplier<T> choice(List<T> values, List<String> names) {
    var group = new ToggleGroup();
    var row = new HBox(16);
    for (int i = 0; i < values.size(); i++) {
      var button = new RadioButton(names.get(i));
      button.setToggleGroup(group);
      button.setUserData(i);
      button.setSelected(i == 0);
      row.getChildren().add(button);
    }
    group.selectedToggleProperty().addListener((property, before, now) -> changed.run());
    nodes.add(row);
    return () -> values.get((Integer) group.getSelectedToggle().getUserData());
  }

  /// Says how the fields make an edit.
  ///
  /// @param made empty as long as something is missing
  EditForm makes(Supplier<Optional<VocabularyEdit>> made) {
    edit = made;
    return this;
  }

  /// Says which tickets the edit settles.
  EditForm settles(List<Ticket> tickets) {
    settled = List.copyOf(tickets);
    return this;
  }

  List<Ticket> settled() {
    return settled;
  }

  String title() {
    return title;
  }

  List<Node> nodes() {
    return List.copyOf(nodes);
  }

  /// What gets the focus; empty if nothing is asked.
  Optional<Control> first() {
    return fields.stream().findFirst();
  }

  void onChange(Runnable listener) {
    changed = listener;
  }

  Optional<VocabularyEdit> edit() {
    return edit.get();
  }
}
