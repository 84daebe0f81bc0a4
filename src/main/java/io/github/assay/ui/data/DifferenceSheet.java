package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.query.Printer;
import io.github.assay.query.Query;
import io.github.assay.query.Term;
import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.Job;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.QuietTable;
import io.github.assay.ui.support.Saving;
import io.github.assay.ui.support.Texts;
import io.github.assay.workbench.Differing.Change;
import io.github.assay.workbench.Differing.Difference;
import io.github.assay.workbench.Differing.Kind;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The sheet that tells which gold tags came and went since a snapshot, who did it and when.
final class DifferenceSheet {
  private final DataViewModel model;
  private final ComboBox<String> snapshots = new ComboBox<>();
  private final Label summary = new Label();
  private final TableView<Change> table = new TableView<>();
  private final Label placeholder = new Label();
  private Optional<Job> job = Optional.empty();

  private DifferenceSheet(DataViewModel model) {
    this.model = model;
  }

  static void open(DataViewModel model) {
    new DifferenceSheet(model).open();
  }

  private void open() {
    var heading = new Label(TEXTS.text("data.difference.title"));
    heading.getStyleClass().add("heading");
    snapshots.setId("snapshots");
    snapshots.setAccessibleText(TEXTS.text("data.difference.snapshot"));
    snapshots.valueProperty().addListener((property, before, now) -> compare(now));
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    summary.getStyleClass().add("hint");
    var top = new HBox(heading, snapshots, space, summary);
    top.getStyleClass().add("data-bar");
    draw();
    var sheet = new VBox(top, table, buttons());
    sheet.getStyleClass().add("import-sheet");
    VBox.setVgrow(table, Priority.ALWAYS);
    var desk = model.desk();
    desk.window().sheets().open(sheet, table, this::stop);
    var differing = desk.workbench().differing();
    desk.store().run(differing::snapshots, this::offer, desk.failures());
  }

  private void draw() {
    QuietTable.dress(table, "difference", TEXTS.text("data.difference.title"));
    QuietTable.say(table, placeholder);
    Columns.of(table)
        .text(TEXTS.text("data.item"), Change::item)
        .atLeast(92)
        .text(TEXTS.text("data.title"), Change::title)
        .atLeast(176)
        .text(TEXTS.text("data.difference.change"), DifferenceSheet::change)
        .atLeast(140)
        .text(TEXTS.text("data.history.who"), DifferenceSheet::who)
        .atLeast(110)
        .text(TEXTS.text("data.history.when"), DifferenceSheet::when)
        .atLeast(136)
        .text(TEXTS.text("data.history.basis"), DifferenceSheet::why)
        .atLeast(210);
    table.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) openCurrent();
          if (event.getCode() == KeyCode.ENTER) event.consume();
        });
  }

  private HBox buttons() {
    var save = button("data.difference.save", "save", this::save);
    var show = button("data.difference.show", "show", this::show);
    var close = button("data.columns.close", "close", model.desk().window().sheets()::close);
    var hint = new Label(TEXTS.text("data.difference.hint"));
    hint.getStyleClass().add("hint");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var row = new HBox(hint, space, save, show, close);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("buttons");
    return row;
  }

  private static Button button(String key, String id, Runnable action) {
    var button = new Button(TEXTS.text(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void offer(List<String> names) {
    snapshots.setItems(FXCollections.observableArrayList(names));
    snapshots.setDisable(names.isEmpty());
    placeholder.setText(TEXTS.text("data.difference.no.snapshot"));
    if (!names.isEmpty()) snapshots.setValue(names.getFirst());
  }

  private void stop() {
    job.ifPresent(Job::cancel);
    job = Optional.empty();
  }

  private void compare(String snapshot) {
    stop();
    placeholder.setText(TEXTS.text("data.difference.comparing"));
    table.getItems().clear();
    var begun =
        model
            .desk()
            .beside(
                TEXTS.text("data.difference.comparing"),
                (beside, progress) -> beside.differing().since(snapshot, progress),
                this::show);
    begun.onFailure(() -> placeholder.setText(TEXTS.text("data.difference.stopped")));
    job = Optional.of(begun);
  }

  private void show(Difference difference) {
    placeholder.setText(TEXTS.text("data.difference.none"));
    table.setItems(FXCollections.observableArrayList(difference.changes()));
    if (!difference.changes().isEmpty()) table.getSelectionModel().selectFirst();
    summary.setText(
        TEXTS.count("data.difference.items", difference.items())
            + TEXTS.text("data.bulk.tags", difference.added(), difference.removed()));
    table.requestFocus();
  }

  private void openCurrent() {
    var change = table.getSelectionModel().getSelectedItem();
    if (change == null) return;
    model.desk().window().sheets().close();
    model.desk().go(new Link.ToItem(change.item()));
  }

  /// Shows all items that somebody decided on since.
  private void show() {
    var snapshot = snapshots.getValue();
    if (snapshot == null) return;
    model.desk().window().sheets().close();
    model.queryProperty().set(Printer.withIds(new Query.Is(new Term.ChangedAfter(snapshot))));
  }

  private void save() {
    new Saving(model.desk()).table(Columns.rows(table), "changes-since-" + snapshots.getValue());
  }

  private static String change(Change change) {
    return (change.kind() == Kind.ADDED ? "+ " : "\u2212 ") + change.tag();
  }

  private static String who(Change change) {
    return change
        .cause()
        .map(
            cause ->
                cause.author().equals(cause.seat())
                    ? cause.author()
                    : TEXTS.text("data.history.for", cause.author(), cause.seat()))
        .orElse("");
  }

  private static String when(Change change) {
    return change.cause().map(cause -> Texts.time(cause.at())).orElse("");
  }

  /// What the decision rests on; for votes, whose they are.
  private static String why(Change change) {
    return change
        .cause()
        .map(
            cause ->
                BasisTexts.of(cause.basis(), span -> "")
                    + (cause.votes().isEmpty()
                        ? ""
                        : TEXTS.text("data.difference.votes", String.join(", ", cause.votes()))))
        .orElse("");
  }
}
