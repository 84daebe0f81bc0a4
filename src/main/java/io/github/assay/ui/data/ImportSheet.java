package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.transfer.ImportRequest.BadRecords;
import io.github.assay.transfer.Problem;
import io.github.assay.ui.data.ImportViewModel.Check;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Sheets;
import io.github.assay.ui.support.Sides;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The sheet on which a file is looked at before it is taken in: on the left how it is read, on the
/// right what a check found.
final class ImportSheet {
  private final Sheets sheets;
  private final ImportViewModel model;
  private final ReadingForm form;
  private final Label kind = new Label();
  private final VBox findings = new VBox();
  private final TableView<Problem> problems = ProblemTable.make();
  private final Button all = new Button();
  private final Button good = new Button();

  private ImportSheet(Sheets sheets, ImportViewModel model) {
    this.sheets = sheets;
    this.model = model;
    form = new ReadingForm(model, () -> kind.setText(recognised()));
  }

  /// Opens the sheet.
  static void open(Sheets sheets, ImportViewModel model) {
    new ImportSheet(sheets, model).open();
  }

  private void open() {
    Layout.wrap(kind);
    var heading = new Label(TEXTS.text("data.import.title", model.file()));
    heading.getStyleClass().add("heading");
    kind.setText(recognised());
    kind.getStyleClass().add("hint");
    findings.getStyleClass().add("import-findings");
    HBox.setHgrow(findings, Priority.ALWAYS);
    var both = new Sides(form.node(), findings);
    both.getStyleClass().add("train-columns");
    VBox.setVgrow(both, Priority.ALWAYS);
    var sheet = new VBox(heading, kind, both, buttons());
    sheet.getStyleClass().add("import-sheet");
    model.checkProperty().subscribe(this::show);
    sheets.open(sheet, form.first(), model::leave);
  }

  private String recognised() {
    var glimpse = model.glimpse();
    var separator =
        glimpse
            .reading()
            .delimiter()
            .map(found -> TEXTS.text("data.import.separator." + (int) found))
            .orElse("");
    return TEXTS.text(
        "data.import.recognised",
        glimpse.format().name(),
        charset(glimpse.reading().charset()),
        separator,
        String.join(", ", glimpse.columns().keySet()));
  }

  /// Named only if it is not what people expect.
  private static String charset(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8)
        ? ""
        : TEXTS.text("data.import.in", charset.displayName());
  }

  private Node buttons() {
    var cancel = new Button(TEXTS.text("data.import.cancel"));
    cancel.setOnAction(event -> sheets.close());
    good.setId("import-good");
    good.setOnAction(event -> run(BadRecords.SKIP));
    all.setId("import-all");
    all.getStyleClass().add("accent");
    all.setDefaultButton(true);
    all.setOnAction(event -> run(BadRecords.REFUSE_ALL));
    var row = new HBox(cancel, good, all);
    row.setAlignment(Pos.CENTER_RIGHT);
    row.getStyleClass().add("buttons");
    return row;
  }

  private void run(BadRecords bad) {
    sheets.close();
    model.run(bad);
  }

  private void show(Check check) {
    form.complain();
    all.setDisable(true);
    all.setText(TEXTS.text("data.import.button"));
    good.setVisible(false);
    good.setManaged(false);
    switch (check) {
      case Check.Waiting() -> findings.getChildren().setAll(hint("data.import.waiting"));
      case Check.Unreadable(var why) -> findings.getChildren().setAll(bad(why));
      case Check.Failed() -> findings.getChildren().setAll(hint("data.import.failed"));
      case Check.Running(var job) -> {
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(job.title());
        job.stateProperty().subscribe(now -> bar.setProgress(now.fraction()));
        findings.getChildren().setAll(hint("data.import.running"), bar);
      }
      case Check.Done(var finding) -> show(finding);
    }
  }

  private void show(Finding finding) {
    findings.getChildren().clear();
    if (finding.isFine()) {
      var fine = new Label(TEXTS.text("data.import.fine"), Icon.SAVED.draw());
      fine.getStyleClass().add("import-fine");
      Layout.wrap(fine);
      findings.getChildren().addAll(fine, lines(finding));
    } else {
      var faults = finding.faults();
      problems.getItems().setAll(faults.first());
      VBox.setVgrow(problems, Priority.ALWAYS);
      findings.getChildren().addAll(bad(ProblemTable.summary(faults)), problems);
      if (faults.canSkip()) findings.getChildren().addAll(hint("data.import.rest"), lines(finding));
    }
    all.setDisable(!finding.isFine());
    boolean canSkip = !finding.isFine() && finding.faults().canSkip();
    good.setVisible(canSkip);
    good.setManaged(canSkip);
    good.setText(TEXTS.text("data.import.good", finding.records(), finding.faults().records()));
  }

  private static Node lines(Finding finding) {
    var box = new VBox();
    box.getStyleClass().add("import-lines");
    for (String line : finding.lines()) {
      var label = new Label(line);
      Layout.wrap(label);
      box.getChildren().add(label);
    }
    return box;
  }

  private static Label bad(String text) {
    var bad = new Label(text, Icon.TROUBLE.draw());
    bad.getStyleClass().add("import-bad");
    Layout.wrap(bad);
    return bad;
  }

  private static Label hint(String key) {
    var label = new Label(TEXTS.text(key));
    label.getStyleClass().add("hint");
    Layout.wrap(label);
    return label;
  }
}
