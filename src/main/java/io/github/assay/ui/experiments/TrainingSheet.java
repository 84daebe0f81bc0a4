package io.github.assay.ui.experiments;

import static io.github.assay.ui.experiments.ExperimentsScreen.TEXTS;

import io.github.assay.learning.Recipe;
import io.github.assay.learning.Setting;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.RadioList;
import io.github.assay.ui.support.Sheets;
import io.github.assay.ui.support.Sides;
import io.github.assay.workbench.Training;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The sheet on which a training is put together: a recipe, its settings, a seed.
final class TrainingSheet {
  private final Sheets sheets;
  private final TrainingForm form;
  private final Consumer<Training.Request> train;
  private final RadioList<Recipe> recipes;
  private final VBox settings = new VBox();
  private final BooleanProperty isReady = new SimpleBooleanProperty(true);

  private TrainingSheet(Sheets sheets, TrainingForm form, Consumer<Training.Request> train) {
    this.sheets = sheets;
    this.form = form;
    this.train = train;
    recipes =
        new RadioList<>(
            form.recipes(),
            recipe -> "recipe-" + recipe.id(),
            recipe -> new RadioList.Words(recipe.id(), recipe.summary()),
            form.recipeProperty()::set);
  }

  /// Opens the sheet.
  ///
  /// @param train gets what to train once somebody says so
  static void open(Sheets sheets, TrainingForm form, Consumer<Training.Request> train) {
    new TrainingSheet(sheets, form, train).open();
  }

  private void open() {
    var heading = new Label(TEXTS.text("experiments.train.title"));
    heading.getStyleClass().add("heading");
    var hint = new Label(TEXTS.text("experiments.train.hint"));
    hint.getStyleClass().add("hint");
    Layout.wrap(hint);
    recipes.getStyleClass().add("recipes");
    settings.getStyleClass().add("knobs");
    var scroll = new ScrollPane(settings);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setAccessibleText(TEXTS.text("experiments.settings"));
    HBox.setHgrow(scroll, Priority.ALWAYS);
    var both = new Sides(recipes, scroll);
    both.getStyleClass().add("train-columns");
    VBox.setVgrow(both, Priority.ALWAYS);
    form.recipeProperty().subscribe(now -> showSettings());
    var sheet = new VBox(heading, hint, both, buttons());
    sheet.getStyleClass().add("train-sheet");
    sheets.open(sheet, recipes.chosen(), () -> {});
  }

  private void showSettings() {
    settings
        .getChildren()
        .setAll(
            knob(
                new Knob("seed", TEXTS.text("experiments.seed"), form.seed()),
                form.seedFault(),
                form::typeSeed));
    for (Setting setting : form.recipeProperty().get().settings())
      settings
          .getChildren()
          .add(
              knob(
                  new Knob(setting.name(), meaning(setting), form.value(setting)),
                  form.fault(setting),
                  text -> form.type(setting, text)));
    isReady.set(form.request().isPresent());
  }

  private static String meaning(Setting setting) {
    return TEXTS.text("experiments.setting", setting.meaning(), setting.standard());
  }

  /// Something that can be set.
  private record Knob(String name, String meaning, String value) {}

  private Node knob(Knob knob, Optional<String> fault, Function<String, Optional<String>> type) {
    var name = new Label(knob.name());
    var meaning = new Label(knob.meaning());
    meaning.getStyleClass().add("hint");
    Layout.wrap(meaning);
    var complaint = new Label();
    complaint.setId("complaint-" + knob.name());
    complaint.getStyleClass().add("complaint");
    Layout.wrap(complaint);
    complain(complaint, fault);
    var words = new VBox(name, meaning, complaint);
    words.getStyleClass().add("setting-name");
    HBox.setHgrow(words, Priority.ALWAYS);
    var field = new TextField(knob.value());
    field.setId("knob-" + knob.name());
    field.setPrefColumnCount(7);
    field.setMinWidth(Region.USE_PREF_SIZE);
    field.setAccessibleHelp(knob.meaning());
    name.setLabelFor(field);
    field
        .textProperty()
        .addListener(
            (property, before, text) -> {
              complain(complaint, type.apply(text));
              isReady.set(form.request().isPresent());
            });
    var row = new HBox(words, field);
    row.getStyleClass().add("setting");
    return row;
  }

  private static void complain(Label complaint, Optional<String> fault) {
    complaint.setText(fault.orElse(""));
    complaint.setVisible(fault.isPresent());
    complaint.setManaged(fault.isPresent());
  }

  private Node buttons() {
    var reset = new Button(TEXTS.text("experiments.standard"));
    reset.setOnAction(
        event -> {
          form.reset();
          showSettings();
        });
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var cancel = new Button(TEXTS.text("experiments.cancel"));
    cancel.setCancelButton(true);
    cancel.setOnAction(event -> sheets.close());
    var go = new Button(TEXTS.text("experiments.train.button"));
    go.setId("train");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.disableProperty().bind(isReady.not());
    go.setOnAction(event -> form.request().ifPresent(this::go));
    var row = new HBox(reset, gap, cancel, go);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("buttons");
    return row;
  }

  private void go(Training.Request request) {
    sheets.close();
    train.accept(request);
  }
}
