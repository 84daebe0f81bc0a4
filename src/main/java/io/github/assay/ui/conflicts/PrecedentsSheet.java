package io.github.assay.ui.conflicts;

import static io.github.assay.ui.conflicts.ConflictsScreen.TEXTS;

import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.QuietTable;
import io.github.assay.workbench.Precedent;
import io.github.assay.workbench.Precedents.Use;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The precedents that are in force: what each says, and how many items are ruled by it. `Enter`
/// previews what one would settle now, `Delete` what revoking it would do.
final class PrecedentsSheet {
  private final ConflictsViewModel model;
  private final TableView<Use> table = new TableView<>();

  private PrecedentsSheet(ConflictsViewModel model) {
    this.model = model;
  }

  static void open(ConflictsViewModel model) {
    model.precedents().inForce(uses -> new PrecedentsSheet(model).open(uses));
  }

  private void open(List<Use> uses) {
    var heading = new Label(TEXTS.text("conflicts.precedents"));
    heading.getStyleClass().add("heading");
    QuietTable.dress(table, "precedents", TEXTS.text("conflicts.precedents"));
    QuietTable.say(table, new Label(TEXTS.text("conflicts.precedents.none")));
    table.setPrefHeight(280);
    Columns.of(table)
        .text(TEXTS.text("conflicts.precedents.number"), use -> "P-" + use.precedent().number())
        .exactly(60)
        .text(TEXTS.text("conflicts.precedents.says"), use -> says(use.precedent()))
        .width(380)
        .number(TEXTS.text("conflicts.precedents.items"), "%,.0f", Use::items)
        .exactly(70)
        .text(TEXTS.text("conflicts.precedents.note"), use -> use.precedent().basis().note())
        .width(180);
    table.setItems(FXCollections.observableArrayList(uses));
    table.getSelectionModel().selectFirst();
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    var hint = new Label(TEXTS.text("conflicts.precedents.hint"));
    hint.getStyleClass().add("hint");
    Layout.wrap(hint);
    var sheet = new VBox(heading, table, hint);
    sheet.getStyleClass().add("edit-sheet");
    model.desk().window().sheets().open(sheet, table, () -> {});
  }

  private String says(Precedent precedent) {
    return PrecedentSheet.verdicts(precedent, model.vocabulary());
  }

  private Optional<Precedent> current() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem()).map(Use::precedent);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER)
      current()
          .ifPresent(
              precedent ->
                  model
                      .precedents()
                      .follow(precedent, preview -> PrecedentSheet.open(model, preview)));
    else if (event.getCode() == KeyCode.DELETE)
      current()
          .ifPresent(
              precedent ->
                  model
                      .precedents()
                      .revoking(precedent, preview -> RevokeSheet.open(model, preview)));
    else return;
    event.consume();
  }
}
