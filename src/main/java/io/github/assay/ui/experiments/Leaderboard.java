package io.github.assay.ui.experiments;

import static io.github.assay.ui.experiments.ExperimentsScreen.TEXTS;

import io.github.assay.domain.Part;
import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Texts;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The table of all runs, the best value of each column marked.
final class Leaderboard {
  private static final PseudoClass APART = PseudoClass.getPseudoClass("apart");
  private static final List<String> METRICS =
      List.of("micro.f1", "macro.f1", "weighted.f1", "explicit_recall", "implicit_recall", "r@5");
  private static final double NARROW = 76;
  private static final double NARROWEST_LONG_TITLE = 92;
  private static final double MIDDLE = 800;
  private static final double WIDE = 960;

  /// Shown in every window; the other metrics only where there is room.
  private static final List<String> HEADLINES = List.of("micro.f1", "implicit_recall", "r@5");

  private final TableView<Entry> table = new TableView<>();
  private final ReadOnlyStringProperty marked;
  private String filter = "";
  private Board board = new Board(Part.VALIDATION, List.of(), "");

  /// @param marked id of the run that waits to be compared
  Leaderboard(ReadOnlyStringProperty marked) {
    this.marked = marked;
    table.setId("leaderboard");
    table.setAccessibleText(TEXTS.text("experiments.leaderboard"));
    table.setPlaceholder(new Label(TEXTS.text("experiments.filter.none")));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    table.getStyleClass().addAll("quiet-table", "findings");
    table.setRowFactory(view -> row());
    addColumns();
    table.getSortOrder().add(table.getColumns().get(2));
    marked.addListener((property, before, now) -> table.refresh());
  }

  private void addColumns() {
    var columns =
        Columns.of(table)
            .text(TEXTS.text("experiments.run"), Entry::id)
            .drawn(this::name)
            .atLeast(104)
            .text(TEXTS.text("experiments.recipe"), entry -> entry.run().plan().recipe())
            .atLeast(112);
    for (String metric : METRICS) metric(columns, metric);
    columns
        .number("n", "%,.0f", Entry::items)
        .meaning(TEXTS.text("experiments.n.meaning"))
        .atLeast(44)
        .number(TEXTS.text("experiments.seconds"), "%.1f", entry -> entry.run().result().seconds())
        .meaning(TEXTS.text("experiments.seconds.meaning"))
        .atLeast(66)
        .from(MIDDLE)
        .text(TEXTS.text("experiments.snapshot"), Entry::snapshotName)
        .width(104)
        .from(WIDE)
        .text(TEXTS.text("experiments.when"), entry -> when(entry.run().result().at()))
        .atLeast(144)
        .from(WIDE);
  }

  TableView<Entry> table() {
    return table;
  }

  static String when(java.time.Instant at) {
    return Texts.time(at);
  }

  /// Puts other runs in, sorted as before.
  ///
  /// @param selected id of the run to be chosen
  void show(Board fresh, String selected) {
    board = fresh;
    list(selected);
  }

  /// Lists only runs that hold some words; see [Entry#holds].
  ///
  /// @param selected id of the run to be chosen
  void filter(String words, String selected) {
    filter = words;
    list(selected);
  }

  private void list(String selected) {
    table.getItems().setAll(board.entries().stream().filter(entry -> entry.holds(filter)).toList());
    table.sort();
    select(selected);
    if (table.getSelectionModel().isEmpty()) table.getSelectionModel().selectFirst();
    table.refresh();
  }

  /// Chooses a run.
  void select(String run) {
    for (Entry entry : table.getItems())
      if (entry.id().equals(run)) {
        table.getSelectionModel().select(entry);
        return;
      }
  }

  private void metric(Columns<Entry> columns, String metric) {
    columns
        .number(
            TEXTS.text("experiments.metric." + metric),
            entry -> entry.value(metric),
            entry -> text(entry, metric))
        .drawn(entry -> value(entry, metric))
        .meaning(TEXTS.text("experiments.metric." + metric + ".meaning"))
        .atLeast(metric.equals("weighted.f1") ? NARROWEST_LONG_TITLE : NARROW);
    if (!HEADLINES.contains(metric)) columns.from(MIDDLE);
  }

  private static String text(Entry entry, String metric) {
    var value = entry.value(metric);
    return value == null ? Columns.UNDEFINED : String.format(Locale.ENGLISH, "%.3f", value);
  }

  private Node value(Entry entry, String metric) {
    var label = new Label(text(entry, metric));
    boolean isBest = board.isBest(entry, metric);
    if (isBest) {
      label.setGraphic(Icon.BEST.draw());
      label.getStyleClass().add("best");
    }
    label.setAccessibleText(
        label.getText() + (isBest ? ", " + TEXTS.text("experiments.best") : ""));
    entry.evaluation().ifPresent(found -> label.setTooltip(new Tooltip(about(entry))));
    return label;
  }

  private String about(Entry entry) {
    var extent = entry.evaluation().orElseThrow().extent();
    return TEXTS.text(
        "experiments.about",
        TEXTS.text("experiments.part." + board.part().word()),
        extent.items(),
        extent.tags() - extent.tagsLeftOut(),
        entry.run().result().thresholds().global(),
        entry.evaluation().orElseThrow().convention().word(),
        entry.run().plan().seed());
  }

  private @Nullable Node name(Entry entry) {
    var label = new Label(entry.id());
    var row = new HBox(label);
    row.getStyleClass().add("run-name");
    if (entry.id().equals(marked.get())) row.getChildren().add(mark());
    if (entry.id().equals(board.proposing())) row.getChildren().add(proposing());
    return row;
  }

  private static Node mark() {
    var mark = new Label("A");
    mark.getStyleClass().addAll("mark", "mark-a");
    mark.setAccessibleText(TEXTS.text("experiments.marked"));
    mark.setTooltip(new Tooltip(TEXTS.text("experiments.marked")));
    return mark;
  }

  private static Node proposing() {
    var icon = new Label("", Icon.ANNOTATE.draw());
    icon.setAccessibleText(TEXTS.text("experiments.proposing"));
    icon.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    icon.setTooltip(new Tooltip(TEXTS.text("experiments.proposing")));
    return icon;
  }

  private static TableRow<Entry> row() {
    return new TableRow<>() {
      @Override
      protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        pseudoClassStateChanged(APART, entry != null && !entry.isComparable());
      }
    };
  }
}
