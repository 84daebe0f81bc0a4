package io.github.assay.ui.agreement;

import static io.github.assay.ui.agreement.AgreementScreen.TEXTS;

import io.github.assay.ui.support.Layout;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks which items count: those of a query, or of a saved view and so of a queue.
final class AmongSheet {
  private AmongSheet() {}

  static void open(AgreementViewModel model) {
    var sheets = model.desk().window().sheets();
    var heading = new Label(TEXTS.text("agreement.among.title"));
    heading.getStyleClass().add("heading");
    var hint = new Label(TEXTS.text("agreement.among.hint"));
    hint.getStyleClass().add("hint");
    Layout.wrap(hint);
    var field = new TextField(model.amongProperty().get());
    field.setId("among");
    field.setAccessibleText(heading.getText());
    var go = new Button(TEXTS.text("agreement.among.go"));
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.setOnAction(
        event -> {
          sheets.close();
          model.measureAmong(field.getText());
        });
    var row = new HBox(go);
    row.setAlignment(Pos.CENTER_RIGHT);
    var sheet = new VBox(heading, hint, field, row);
    sheet.getStyleClass().add("question");
    sheets.open(sheet, field, () -> {});
    field.selectAll();
  }
}
