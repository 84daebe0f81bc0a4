package io.github.assay.ui.vocabulary;

import static io.github.assay.ui.vocabulary.VocabularyScreen.TEXTS;

import io.github.assay.domain.Vocabulary;
import io.github.assay.ui.support.EditPreview;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Sheets;
import io.github.assay.workbench.VocabularyEdit;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The sheet on which an edit is put together, with what it would do below; `Ctrl+Enter` does it
/// from every field.
final class EditSheet {
  private final VocabularyViewModel model;
  private final EditForm form;
  private final BiConsumer<VocabularyEdit, Vocabulary> done;
  private final EditPreview preview;

  private EditSheet(
      VocabularyViewModel model, EditForm form, BiConsumer<VocabularyEdit, Vocabulary> done) {
    this.model = model;
    this.form = form;
    this.done = done;
    preview = new EditPreview(model.desk());
  }

  /// Opens the sheet.
  ///
  /// @param done gets what was done, and the vocabulary that it put in force
  static void open(
      VocabularyViewModel model, EditForm form, BiConsumer<VocabularyEdit, Vocabulary> done) {
    new EditSheet(model, form, done).open();
  }

  private void open() {
    var heading = new Label(form.title());
    heading.getStyleClass().add("heading");
    Layout.wrap(heading);
    var apply = button();
    var sheet = new VBox(heading);
    sheet.getChildren().addAll(form.nodes());
    sheet.getChildren().addAll(preview, buttons(apply));
    sheet.getStyleClass().add("edit-sheet");
    sheet.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    form.onChange(this::look);
    sheets().open(sheet, form.first().map(Region.class::cast).orElse(apply), preview::forget);
    form.first().ifPresent(EditSheet::selectAll);
    look();
    if (form.first().isEmpty()) preview.readyProperty().subscribe(now -> apply.requestFocus());
  }

  private static void selectAll(Region field) {
    if (field instanceof TextField text) text.selectAll();
  }

  private Sheets sheets() {
    return model.desk().window().sheets();
  }

  private Button button() {
    var button = new Button(TEXTS.text("vocabulary.apply"));
    button.setId("apply");
    button.getStyleClass().add("accent");
    button.setDefaultButton(true);
    button.disableProperty().bind(preview.readyProperty().not());
    button.setOnAction(event -> apply());
    return button;
  }

  private HBox buttons(Button apply) {
    var cancel = new Button(TEXTS.text("vocabulary.cancel"));
    cancel.setOnAction(event -> sheets().close());
    var row = new HBox(cancel, apply);
    row.setAlignment(Pos.CENTER_RIGHT);
    row.getStyleClass().add("buttons");
    return row;
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      event.consume();
      apply();
    }
  }

  private void look() {
    preview.look(form.edit(), TEXTS.text("vocabulary.preview.missing"), RuleTexts::lines);
  }

  private void apply() {
    if (preview.looked().isEmpty()) return;
    var looked = preview.looked().get();
    sheets().close();
    model.apply(looked, form.settled(), now -> done.accept(looked.edit(), now));
  }
}
