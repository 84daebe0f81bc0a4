package io.github.assay.ui.shell;

import static io.github.assay.ui.shell.ShellTexts.TEXTS;

import io.github.assay.ui.support.Failures.Report;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Sheets;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Tells of a bug: the error code, and the details to copy.
final class BugSheet {
  private BugSheet() {}

  /// Opens the sheet.
  static void open(Sheets sheets, Report report, Runnable onClose) {
    var title = new Label(TEXTS.text("shell.bug.title"), Icon.BUG.draw());
    title.getStyleClass().add("heading");
    var hint = new Label(TEXTS.text("shell.bug.hint"));
    Layout.wrap(hint);
    var code = new Label(TEXTS.text("shell.bug.code", report.code()));
    code.getStyleClass().add("error-code");
    var details = new TextArea(report.details());
    details.setEditable(false);
    details.setPrefRowCount(8);
    details.setAccessibleText(TEXTS.text("shell.bug.copy"));
    var copy = new Button(TEXTS.text("shell.bug.copy"), Icon.COPY.draw());
    copy.setOnAction(
        event ->
            Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, report.details())));
    var close = new Button(TEXTS.text("shell.bug.close"));
    close.getStyleClass().add("accent");
    close.setDefaultButton(true);
    close.setOnAction(event -> sheets.close());
    var buttons = new HBox(copy, close);
    buttons.getStyleClass().add("buttons");
    var sheet = new VBox(title, hint, code, details, buttons);
    sheet.getStyleClass().add("bug-sheet");
    sheets.open(sheet, close, onClose);
  }
}
