package io.github.assay.ui.experiments;

import static io.github.assay.ui.experiments.ExperimentsScreen.TEXTS;

import io.github.assay.domain.Part;
import io.github.assay.ui.experiments.SplitForm.Outcome;
import io.github.assay.ui.experiments.SplitForm.Way;
import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Job;
import io.github.assay.ui.support.Latest;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.QuietTable;
import io.github.assay.ui.support.RadioList;
import io.github.assay.ui.support.Sides;
import io.github.assay.workbench.SplitPlan;
import io.github.assay.workbench.SplitReport;
import io.github.assay.workbench.SplitReport.TagCount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The sheet on which gold is split: the ways beside each other with how even each would be, and
/// the items of each tag in each part, before anything is written.
final class SplitSheet {
  private static final Duration PAUSE = Duration.ofMillis(150);

  private final Desk desk;
  private final Consumer<SplitPlan> split;
  private final Latest newest;
  private final SplitForm form = new SplitForm();
  private final RadioList<Way> ways;
  private final GridPane fields = new GridPane();
  private final Label complaint = new Label();
  private final Label summary = new Label();
  private final TableView<TagCount> table = new TableView<>();
  private final Label placeholder = new Label(TEXTS.text("experiments.split.reading"));
  private final Button go = new Button(TEXTS.text("experiments.split.button"));
  private Optional<Job> job = Optional.empty();
  private Optional<SplitForm.Reading> reading = Optional.empty();
  private Map<Way, Outcome> outcomes = Map.of();

  private SplitSheet(Desk desk, Consumer<SplitPlan> split) {
    this.desk = desk;
    this.split = split;
    newest = new Latest(desk.store().apart(), PAUSE);
    ways =
        new RadioList<>(
            Way.ALL,
            way -> "split-" + way.word(),
            way ->
                new RadioList.Words(
                    TEXTS.text("experiments.split." + way.word()),
                    TEXTS.text("experiments.split." + way.word() + ".meaning")),
            this::choose);
  }

  /// Opens the sheet.
  ///
  /// @param split gets the split to make once somebody says so
  static void open(Desk desk, Consumer<SplitPlan> split) {
    new SplitSheet(desk, split).open();
  }

  private void open() {
    var heading = new Label(TEXTS.text("experiments.split.title"));
    heading.getStyleClass().add("heading");
    var hint = new Label(TEXTS.text("experiments.split.hint"));
    hint.getStyleClass().add("hint");
    Layout.wrap(hint);
    complaint.setId("split-complaint");
    complaint.getStyleClass().add("complaint");
    Layout.wrap(complaint);
    showFault();
    var left = new VBox(ways, fields(), complaint);
    left.getStyleClass().addAll("recipes", "split-form");
    var both = new Sides(left, result());
    both.getStyleClass().add("train-columns");
    VBox.setVgrow(both, Priority.ALWAYS);
    var sheet = new VBox(heading, hint, both, buttons());
    sheet.getStyleClass().add("train-sheet");
    desk.window().sheets().open(sheet, ways.chosen(), this::stop);
    read();
  }

  private Region fields() {
    fields.getStyleClass().add("facts-grid");
    for (SplitForm.Field field : SplitForm.Field.values()) {
      var word = field.name().toLowerCase(Locale.ROOT);
      var name = new Label(TEXTS.text("experiments.split.field." + word));
      var input = new TextField(form.value(field));
      input.setId("split-" + word);
      input.setPrefColumnCount(4);
      name.setLabelFor(input);
      input.textProperty().addListener((property, before, now) -> type(field, now));
      fields.addColumn(fields.getColumnCount(), name, input);
    }
    return fields;
  }

  private Region result() {
    summary.setId("split-summary");
    summary.getStyleClass().add("hint");
    Layout.wrap(summary);
    QuietTable.dress(table, "split-tags", TEXTS.text("experiments.split.tags"));
    QuietTable.say(table, placeholder);
    Columns.of(table)
        .text(TEXTS.text("experiments.split.tag"), TagCount::tag)
        .atLeast(150)
        .number(TEXTS.text("experiments.split.train"), "%,.0f", TagCount::train)
        .atLeast(76)
        .number(TEXTS.text("experiments.part.validation"), "%,.0f", TagCount::validation)
        .atLeast(92)
        .number(TEXTS.text("experiments.part.test"), "%,.0f", TagCount::test)
        .atLeast(68);
    VBox.setVgrow(table, Priority.ALWAYS);
    var result = new VBox(summary, table);
    result.getStyleClass().add("split-result");
    HBox.setHgrow(result, Priority.ALWAYS);
    return result;
  }

  private HBox buttons() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var cancel = new Button(TEXTS.text("experiments.cancel"));
    cancel.setCancelButton(true);
    cancel.setOnAction(event -> desk.window().sheets().close());
    go.setId("split");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.setDisable(true);
    go.setOnAction(event -> go());
    var row = new HBox(gap, cancel, go);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("buttons");
    return row;
  }

  private void read() {
    var begun =
        desk.beside(
            TEXTS.text("experiments.split.reading"),
            (beside, progress) -> SplitForm.Reading.of(beside.splitting().telling(progress)),
            read -> {
              reading = Optional.of(read);
              look();
            });
    begun.onFailure(() -> placeholder.setText(TEXTS.text("experiments.split.unread")));
    job = Optional.of(begun);
  }

  private void stop() {
    job.ifPresent(Job::cancel);
    job = Optional.empty();
    newest.forget();
  }

  private void choose(Way way) {
    form.choose(way);
    fields.setDisable(!form.deals());
    showFault();
    show();
  }

  private void type(SplitForm.Field field, String text) {
    form.type(field, text);
    look();
  }

  /// Finds out what each way would give; what was found for other shares is no longer offered.
  private void look() {
    outcomes =
        reading
            .map(read -> Map.<Way, Outcome>of(new Way.OwnField(), read.ownField()))
            .orElse(Map.of());
    show();
    showFault();
    newest.forget();
    if (form.fault().isPresent() || reading.isEmpty()) return;
    var shares = form.shares();
    long seed = form.seed();
    var from = reading.get();
    newest.run(
        () -> SplitForm.outcomes(from, shares, seed),
        found -> {
          outcomes = found;
          show();
        },
        desk.failures());
  }

  private void showFault() {
    var fault = form.deals() ? form.fault().orElse("") : "";
    complaint.setText(fault);
    ExperimentsView.showOnly(complaint, !fault.isEmpty());
  }

  private void show() {
    outcomes.forEach((way, outcome) -> ways.note(way, figures(way, outcome)));
    var chosen = outcomes.get(form.way());
    go.setDisable(!(chosen instanceof Outcome.Possible));
    if (chosen == null) {
      summary.setText("");
      table.getItems().clear();
      return;
    }
    switch (chosen) {
      case Outcome.Possible(var plan) -> {
        summary.setText(sentence(plan.report()));
        table.setItems(FXCollections.observableArrayList(plan.report().perTag()));
      }
      case Outcome.Refused(var reason) -> {
        summary.setText("");
        table.getItems().clear();
        placeholder.setText(TEXTS.text("experiments.split.refused", reason));
      }
    }
  }

  private static String figures(Way way, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Possible(var plan) ->
          (unevenness(plan.report().balance().deviation()) + parted(plan.report().near())).strip();
      case Outcome.Refused(var reason) ->
          TEXTS.text(
              way instanceof Way.Dealt
                  ? "experiments.split.impossible"
                  : "experiments.split.impossible.field");
    };
  }

  /// Empty where no gold item has a part.
  private static String unevenness(@Nullable Double deviation) {
    return deviation == null ? "" : TEXTS.text("experiments.split.deviation", deviation);
  }

  private String sentence(SplitReport report) {
    var sizes =
        TEXTS.text(
            "experiments.split.summary",
            report.items().getOrDefault(Part.TRAIN, 0),
            report.items().getOrDefault(Part.VALIDATION, 0),
            report.items().getOrDefault(Part.TEST, 0));
    var lines = new ArrayList<>(List.of(sizes, report.note(), near(report.near())));
    int left = report.items().getOrDefault(Part.UNASSIGNED, 0);
    var fate = form.deals() ? "experiments.split.not-gold" : "experiments.split.unnamed";
    if (left > 0) lines.add(1, TEXTS.count(fate, left));
    return String.join("\n", lines);
  }

  /// Empty where no pair of near duplicates is parted.
  private static String parted(SplitReport.Near near) {
    if (near.crossing() == 0) return "";
    return "\n" + TEXTS.count("experiments.split.parted", near.crossing());
  }

  private static String near(SplitReport.Near near) {
    if (near.groups() == 0) return TEXTS.text("experiments.split.near.none");
    return near.crossing() == 0
        ? TEXTS.count("experiments.split.near.kept", near.groups())
        : TEXTS.count("experiments.split.near.crossing", near.crossing());
  }

  private void go() {
    if (!(outcomes.get(form.way()) instanceof Outcome.Possible(var plan))) return;
    desk.window().sheets().close();
    split.accept(plan);
  }
}
