package io.github.assay.ui.shell;

import static io.github.assay.ui.shell.ShellTexts.TEXTS;

import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.QuietTable;
import io.github.assay.ui.support.Sheets;
import io.github.assay.ui.support.Texts;
import io.github.assay.workbench.GoldReport;
import io.github.assay.workbench.GoldReport.Line;
import io.github.assay.workbench.GoldReport.State;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The sheet that tells why gold is not frozen: what fails, a way to the items of each check, and a
/// way to go on without mending them. After a waiver is given or taken back, freezing is tried
/// again.
final class GoldSheet {
  private static final double ROWS = 7.5 * 2.3 * 14;

  private final ShellViewModel model;
  private final Desk.Window window;
  private final GoldReport report;
  private final TableView<Line> table = new TableView<>();
  private final Label detail = new Label();
  private final Button waive = button("shell.gold.waive", "waive");
  private final Button show = button("shell.gold.show", "show");

  GoldSheet(ShellViewModel model, Desk.Window window, GoldReport report) {
    this.model = model;
    this.window = window;
    this.report = report;
  }

  /// Opens the sheet.
  ///
  /// @param again tries to freeze once more
  void open(Runnable again) {
    var heading = new Label(TEXTS.text("shell.gold.title"), Icon.TROUBLE.draw());
    heading.getStyleClass().addAll("heading", "import-bad");
    var hint = new Label(TEXTS.text("shell.gold.hint"));
    hint.getStyleClass().add("hint");
    Layout.wrap(hint);
    detail.setId("gold-detail");
    Layout.wrap(detail);
    draw();
    waive.setOnAction(event -> current().ifPresent(line -> turn(line, again)));
    show.setOnAction(event -> current().ifPresent(this::show));
    var close = button("shell.gold.close", "close");
    close.setOnAction(event -> window.sheets().close());
    var buttons = new HBox(waive, show, close);
    buttons.getStyleClass().add("buttons");
    var sheet = new VBox(heading, hint, table, detail, buttons);
    sheet.getStyleClass().add("edit-sheet");
    table.getSelectionModel().selectedItemProperty().subscribe(line -> describe());
    table.getSelectionModel().selectFirst();
    window.sheets().open(sheet, table, () -> {});
  }

  private void draw() {
    QuietTable.dress(table, "gold-checks", TEXTS.text("shell.gold.checks"));
    table.setPrefHeight(ROWS);
    Columns.of(table)
        .text(TEXTS.text("shell.gold.check"), line -> TEXTS.text(key(line)))
        .atLeast(230)
        .number(TEXTS.text("shell.gold.count"), "%,.0f", Line::count)
        .atLeast(64)
        .text(TEXTS.text("shell.gold.state"), line -> TEXTS.text(word(line.state())))
        .drawn(GoldSheet::mark)
        .atLeast(104)
        .text(TEXTS.text("shell.gold.first"), line -> String.join(", ", line.examples()))
        .atLeast(150);
    table.setItems(
        FXCollections.observableArrayList(
            report.lines().stream()
                .filter(line -> line.state() != State.FINE)
                .sorted(Comparator.comparing(Line::state).reversed())
                .toList()));
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    table.setOnKeyTyped(this::typed);
    table.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) current().ifPresent(this::show);
        });
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() != KeyCode.ENTER) return;
    show.fire();
    event.consume();
  }

  /// The letter is taken when it was typed, so that it does not end up in the reason.
  private void typed(KeyEvent event) {
    if (event.getCharacter().equalsIgnoreCase("w")) waive.fire();
  }

  private Optional<Line> current() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
  }

  /// Says more of the check under the cursor, and what can be done about it.
  private void describe() {
    detail.setText(current().map(GoldSheet::sentence).orElse(""));
    var state = current().map(Line::state).orElse(State.FINE);
    waive.setDisable(state != State.BLOCKS && state != State.WAIVED);
    waive.setText(TEXTS.text(state == State.WAIVED ? "shell.gold.withdraw" : "shell.gold.waive"));
    show.setText(
        TEXTS.text(
            current().filter(line -> line.query().isEmpty()).isPresent()
                ? "shell.gold.vocabulary"
                : "shell.gold.show"));
  }

  private static String sentence(Line line) {
    return line.waiver()
        .map(
            waiver ->
                TEXTS.text(
                    "shell.gold.waived.by",
                    waiver.author(),
                    Texts.time(waiver.at()),
                    waiver.reason()))
        .orElseGet(() -> TEXTS.text(key(line) + ".meaning"));
  }

  private void show(Line line) {
    window.sheets().close();
    window
        .navigation()
        .accept(
            line.query().isEmpty()
                ? new Link.ToScreen("vocabulary")
                : new Link.ToItems(line.query()));
  }

  private void turn(Line line, Runnable again) {
    if (line.state() == State.WAIVED) {
      window.sheets().close();
      model.withdraw(line.check(), again);
      return;
    }
    window
        .sheets()
        .ask(
            new Sheets.Question(
                TEXTS.text("shell.gold.reason", TEXTS.text(key(line))),
                TEXTS.text("shell.gold.reason.hint"),
                "",
                TEXTS.text("shell.gold.reason.button")),
            reason -> model.waive(line.check(), reason, again));
  }

  private static Node mark(Line line) {
    var icon =
        switch (line.state()) {
          case FINE -> Icon.YES;
          case WARNS -> Icon.UNSURE;
          case WAIVED -> Icon.FLAG;
          case BLOCKS -> Icon.NO;
        };
    var label = new Label(TEXTS.text(word(line.state())), icon.draw());
    label
        .getStyleClass()
        .addAll("gold-state", line.state() == State.BLOCKS ? "import-bad" : "gold-quiet");
    return label;
  }

  private static String key(Line line) {
    return "shell.gold." + line.check().id();
  }

  private static String word(State state) {
    return "shell.gold.state." + state.name().toLowerCase(Locale.ROOT);
  }

  private static Button button(String key, String id) {
    var button = new Button(TEXTS.text(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }
}
