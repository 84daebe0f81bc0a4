package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.ui.support.Sheets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/// Asks for a note on the item; an empty one takes back what was written. It is kept while it is
/// being written, so that a kill does not take it; who thinks better of it has the old one back.
final class NoteSheet {
  private final AnnotateViewModel model;
  private final String before;
  private final TextField field;
  private final Keeping keeping = new Keeping(this::keep);
  private boolean isKept;
  private boolean isMeant;

  NoteSheet(AnnotateViewModel model) {
    this.model = model;
    before = model.page().map(page -> page.view().told().note()).orElse("");
    field = new TextField(before);
    field.setAccessibleText(TEXTS.text("annotate.note.title"));
    field.textProperty().subscribe((old, now) -> keeping.soon());
  }

  void open(Sheets sheets) {
    var button = new Button(TEXTS.text("annotate.note.button"));
    button.getStyleClass().add("accent");
    button.setDefaultButton(true);
    button.setOnAction(
        event -> {
          isMeant = true;
          sheets.close();
        });
    var row = new HBox(button);
    row.setAlignment(Pos.CENTER_RIGHT);
    var sheet =
        AnnotateSheets.sheet(TEXTS.text("annotate.note.title"), TEXTS.text("annotate.note.hint"));
    sheet.getChildren().addAll(field, row);
    sheets.open(sheet, field, this::close);
    field.end();
  }

  private void keep() {
    isKept = true;
    model.note(field.getText());
  }

  private void close() {
    keeping.stop();
    if (isMeant) keep();
    else if (isKept) model.note(before);
  }
}
