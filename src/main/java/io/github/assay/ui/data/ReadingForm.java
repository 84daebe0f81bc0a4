package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.ui.data.ImportViewModel.Whose;
import io.github.assay.ui.support.Choices;
import io.github.assay.ui.support.Layout;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How a file is read: what it holds, whose labels its tags are, which column is which field.
final class ReadingForm {
  private static final List<String> OFTEN =
      List.of("UTF-8", "windows-1252", "ISO-8859-1", "ISO-8859-15", "UTF-16LE", "UTF-16BE");

  private final ImportViewModel model;
  private final Runnable seen;
  private final ScrollPane scroll = new ScrollPane();
  private final FlowPane contents = new FlowPane();
  private final VBox rest = new VBox();
  private final Label complaint = new Label();

  /// @param seen called when the columns were read anew
  ReadingForm(ImportViewModel model, Runnable seen) {
    this.model = model;
    this.seen = seen;
    Choices.of(
            contents,
            List.of(Contents.values()),
            what -> TEXTS.text("data.contents." + what.word()),
            this::hold)
        .mark(model.contents());
    complaint.getStyleClass().add("complaint");
    Layout.wrap(complaint);
    rest.getStyleClass().add("import-form");
    var form =
        new VBox(
            section("data.import.contents"),
            contents,
            rest,
            section("data.import.encoding"),
            encodings());
    form.getStyleClass().add("import-form");
    scroll.setContent(form);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setAccessibleText(TEXTS.text("data.import.reading"));
    scroll.getStyleClass().add("import-reading");
    fill();
  }

  Node node() {
    return scroll;
  }

  /// What gets the focus first.
  Node first() {
    return contents.getChildren().get(List.of(Contents.values()).indexOf(model.contents()));
  }

  /// Says what has to be said before the file can be checked.
  void complain() {
    var missing = model.missing();
    var text =
        missing.isEmpty()
            ? model.nameFault().orElse("")
            : TEXTS.text("data.import.missing", String.join(", ", missing));
    complaint.setText(text);
    complaint.setVisible(!text.isEmpty());
    complaint.setManaged(!text.isEmpty());
  }

  /// Every charset that this machine knows, as on the command line; those that files come in most
  /// often first.
  private ComboBox<Charset> encodings() {
    var all = new LinkedHashSet<Charset>();
    for (String name : OFTEN) if (Charset.isSupported(name)) all.add(Charset.forName(name));
    all.addAll(Charset.availableCharsets().values());
    var choice = new ComboBox<Charset>(FXCollections.observableList(List.copyOf(all)));
    choice.setId("encoding");
    choice.setAccessibleText(TEXTS.text("data.import.encoding"));
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setValue(model.glimpse().reading().charset());
    choice.setTooltip(new Tooltip(TEXTS.text("data.import.encoding.tip")));
    choice
        .valueProperty()
        .addListener((property, before, charset) -> model.encode(charset, this::refill));
    return choice;
  }

  private void refill() {
    fill();
    seen.run();
  }

  private void hold(Contents what) {
    model.hold(what);
    fill();
  }

  private void fill() {
    rest.getChildren().clear();
    if (model.contents() == Contents.ITEMS) rest.getChildren().addAll(labels());
    if (!model.contents().fields().isEmpty())
      rest.getChildren().addAll(section("data.import.columns"), columns());
    rest.getChildren().add(complaint);
    complain();
  }

  private List<Node> labels() {
    var person = new TextField();
    person.setId("person");
    person.setPromptText(TEXTS.text("data.import.name"));
    person.setAccessibleText(TEXTS.text("data.import.name"));
    person.textProperty().addListener((property, before, text) -> model.name(text));
    var hint = new Label();
    hint.getStyleClass().add("hint");
    Layout.wrap(hint);
    var pane = new FlowPane();
    Choices.of(
            pane,
            List.of(Whose.values()),
            whose -> TEXTS.text("data.import.whose." + word(whose)),
            whose -> {
              model.label(whose);
              showWhose(person, hint);
            })
        .mark(model.whose());
    showWhose(person, hint);
    return List.of(section("data.import.whose"), pane, person, hint);
  }

  private void showWhose(TextField person, Label hint) {
    boolean isPerson = model.whose() == Whose.PERSON;
    person.setVisible(isPerson);
    person.setManaged(isPerson);
    if (isPerson) person.requestFocus();
    hint.setText(TEXTS.text("data.import.whose.hint." + word(model.whose())));
  }

  private Node columns() {
    var grid = new GridPane();
    grid.getStyleClass().add("import-columns");
    int row = 0;
    for (String field : model.contents().fields()) {
      var name = new Label(field);
      var choice = choice(field);
      name.setLabelFor(choice);
      name.setMinWidth(Label.USE_PREF_SIZE);
      GridPane.setHgrow(choice, Priority.ALWAYS);
      grid.addRow(row++, name, choice);
    }
    return grid;
  }

  private ComboBox<String> choice(String field) {
    var columns = model.glimpse().columns();
    var names = new ArrayList<String>();
    if (!columns.containsKey(field)) names.add("");
    names.addAll(columns.keySet());
    var choice = new ComboBox<String>(FXCollections.observableList(names));
    choice.setId("column-" + field);
    choice.setConverter(new ColumnNames());
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setValue(model.column(field));
    choice.setTooltip(new Tooltip(columns.getOrDefault(model.column(field), "")));
    choice
        .valueProperty()
        .addListener(
            (property, before, column) -> {
              model.map(field, column == null ? "" : column);
              choice.getTooltip().setText(columns.getOrDefault(model.column(field), ""));
            });
    return choice;
  }

  private static String word(Whose whose) {
    return whose.name().toLowerCase(Locale.ROOT);
  }

  private static Label section(String key) {
    var label = new Label(TEXTS.text(key));
    label.getStyleClass().add("section");
    return label;
  }
}
