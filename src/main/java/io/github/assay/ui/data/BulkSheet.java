package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.domain.Tag;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Sheets;
import io.github.assay.workbench.BulkEditing.Plan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The sheet on which tags are chosen for many items at once, and which says what that would do.
final class BulkSheet {
  private static final PseudoClass HIGHLIGHTED = PseudoClass.getPseudoClass("highlighted");

  private final Sheets sheets;
  private final BulkViewModel model;
  private final TextField field = new TextField();
  private final FlowPane chosen = new FlowPane();
  private final VBox hits = new VBox();
  private final Label preview = new Label();
  private final Button apply = new Button();
  private List<Tag> found = List.of();
  private int cursor;

  private BulkSheet(Sheets sheets, BulkViewModel model) {
    this.sheets = sheets;
    this.model = model;
  }

  /// Opens the sheet.
  ///
  /// @param items how many items it is about
  static void open(Sheets sheets, BulkViewModel model, int items) {
    new BulkSheet(sheets, model).open(items);
  }

  private void open(int items) {
    var word = model.kind().name().toLowerCase(Locale.ROOT);
    var heading = new Label(TEXTS.count("data.bulk." + word, items));
    heading.getStyleClass().add("heading");
    var hint = new Label(TEXTS.text("data.bulk.hint." + word));
    hint.getStyleClass().add("hint");
    Layout.wrap(hint);
    chosen.getStyleClass().add("chip-row");
    hits.getStyleClass().addAll("choices-list", "bulk-hits");
    preview.getStyleClass().add("bulk-preview");
    Layout.wrap(preview);
    field.setPromptText(TEXTS.text("data.bulk.prompt"));
    field.setAccessibleText(TEXTS.text("data.bulk.prompt"));
    field.textProperty().subscribe(typed -> find());
    field.setOnAction(event -> enter());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.tags().addListener((ListChangeListener<Tag>) change -> showChosen());
    model.planProperty().subscribe(this::showPlan);
    var sheet = new VBox(heading, hint, chosen, field, hits, preview, buttons());
    sheet.getStyleClass().addAll("export-sheet", "bulk-sheet");
    sheets.open(sheet, field, model::forget);
  }

  private HBox buttons() {
    apply.setText(TEXTS.text("data.bulk.apply"));
    apply.setId("apply");
    apply.getStyleClass().add("accent");
    apply.setDefaultButton(true);
    apply.setOnAction(event -> model.planProperty().get().ifPresent(this::apply));
    var cancel = new Button(TEXTS.text("data.import.cancel"));
    cancel.setOnAction(event -> sheets.close());
    var buttons = new HBox(cancel, apply);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.getStyleClass().add("buttons");
    return buttons;
  }

  private void apply(Plan plan) {
    sheets.close();
    model.apply(plan);
  }

  private void enter() {
    if (!field.getText().isBlank() && cursor < found.size()) choose(found.get(cursor));
    else if (field.getText().isBlank()) apply.fire();
  }

  private void choose(Tag tag) {
    model.choose(tag);
    field.clear();
    field.requestFocus();
  }

  private void pressed(KeyEvent event) {
    boolean moves = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP;
    if (moves) {
      int step = event.getCode() == KeyCode.DOWN ? 1 : -1;
      cursor = Math.clamp(cursor + step, 0, Math.max(0, found.size() - 1));
      showHits();
      event.consume();
    }
    if (event.getCode() == KeyCode.BACK_SPACE && field.getText().isEmpty()) model.dropLast();
  }

  private void find() {
    found = model.takesMore() ? model.find(field.getText()) : List.of();
    cursor = 0;
    showHits();
  }

  private void showHits() {
    hits.getChildren().clear();
    for (int i = 0; i < found.size(); i++) {
      var tag = found.get(i);
      var name = new Label(tag.name());
      var facet = new Label(tag.facet());
      facet.getStyleClass().add("hint");
      var line = new HBox(name, facet);
      line.getStyleClass().add("choice-line");
      var row = new Button("", line);
      row.getStyleClass().setAll("choice-row");
      row.pseudoClassStateChanged(HIGHLIGHTED, i == cursor);
      row.setMaxWidth(Double.MAX_VALUE);
      row.setFocusTraversable(false);
      row.setAccessibleText(tag.name());
      row.setOnAction(event -> choose(tag));
      hits.getChildren().add(row);
    }
  }

  private void showChosen() {
    chosen.getChildren().clear();
    for (Tag tag : model.tags()) {
      boolean isFresh =
          model.kind() == BulkViewModel.Kind.REPLACE && !chosen.getChildren().isEmpty();
      if (isFresh) chosen.getChildren().add(new Label(TEXTS.text("data.bulk.by")));
      var label = new Label(tag.name());
      label.getStyleClass().addAll("tag", "own-tag");
      chosen.getChildren().add(label);
    }
    find();
  }

  private void showPlan(Optional<Plan> plan) {
    preview.setText(plan.map(BulkViewModel::sentence).orElse(TEXTS.text("data.bulk.choose")));
    apply.setDisable(plan.filter(made -> made.effect().touched() > 0).isEmpty());
  }
}
