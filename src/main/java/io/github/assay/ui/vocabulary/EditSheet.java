package io.github.assay.ui.vocabulary;

import static io.github.assay.ui.vocabulary.VocabularyScreen.TEXTS;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Vocabulary;
import io.github.assay.ui.support.Prose;
import io.github.assay.ui.support.Sheets;
import io.github.assay.workbench.VocabularyEdit;
import io.github.assay.workbench.VocabularyRevising.Preview;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The sheet on which an edit is put together, with what it would do below; `Ctrl+Enter` does it
/// from every field.
final class EditSheet {
  private static final String SAME = "NOTHING_CHANGES";

  private final VocabularyViewModel model;
  private final EditForm form;
  private final BiConsumer<VocabularyEdit, Vocabulary> done;
  private final VBox preview = new VBox();
  private final BooleanProperty isReady = new SimpleBooleanProperty();
  private Optional<Looked> looked = Optional.empty();

  /// An edit of which the person sees what it does.
  private record Looked(VocabularyEdit edit, int version) {}

  private EditSheet(
      VocabularyViewModel model, EditForm form, BiConsumer<VocabularyEdit, Vocabulary> done) {
    this.model = model;
    this.form = form;
    this.done = done;
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
    heading.setWrapText(true);
    heading.setMinHeight(Region.USE_PREF_SIZE);
    preview.getStyleClass().add("edit-preview");
    var apply = button();
    var sheet = new VBox(heading);
    sheet.getChildren().addAll(form.nodes());
    sheet.getChildren().addAll(preview, buttons(apply));
    sheet.getStyleClass().add("edit-sheet");
    sheet.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    form.onChange(this::look);
    sheets().open(sheet, form.first().map(Region.class::cast).orElse(apply), model::forgetPreview);
    form.first().ifPresent(EditSheet::selectAll);
    look();
    if (form.first().isEmpty()) isReady.subscribe(now -> apply.requestFocus());
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
    button.disableProperty().bind(isReady.not());
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

  /// `Tab` leaves a field of several lines.
  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      event.consume();
      apply();
    }
    if (event.getCode() == KeyCode.TAB && event.getTarget() instanceof TextArea area) {
      event.consume();
      area.requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }
  }

  private void look() {
    isReady.set(false);
    looked = Optional.empty();
    var edit = form.edit();
    if (edit.isEmpty()) {
      model.forgetPreview();
      say("hint", TEXTS.text("vocabulary.preview.missing"));
      return;
    }
    model.preview(edit.get(), found -> show(edit.get(), found), this::refuse);
  }

  private void show(VocabularyEdit edit, Preview found) {
    looked = Optional.of(new Looked(edit, found.version()));
    var summary = new Prose(found.summary());
    summary.getStyleClass().add("guidance-name");
    preview.getChildren().setAll(summary);
    for (String line : RuleTexts.lines(found)) {
      var prose = new Prose(line);
      prose.getStyleClass().add("hint");
      preview.getChildren().add(prose);
    }
    isReady.set(true);
  }

  /// What cannot be done is told in place; a bug goes where bugs go.
  private void refuse(Throwable failure) {
    if (failure instanceof AssayException known)
      say(known.code().equals(SAME) ? "hint" : "complaint", known.getMessage());
    else model.desk().failures().accept(failure);
  }

  private void say(String style, String text) {
    var label = new Label(Character.toUpperCase(text.charAt(0)) + text.substring(1));
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    preview.getChildren().setAll(label);
  }

  private void apply() {
    if (looked.isEmpty()) return;
    var edit = looked.get();
    sheets().close();
    model.apply(edit.edit(), edit.version(), now -> done.accept(edit.edit(), now));
  }
}
