package io.github.assay.ui.compare;

import static io.github.assay.ui.compare.CompareScreen.TEXTS;

import io.github.assay.evaluation.Contrast.Cell;
import io.github.assay.evaluation.Effect;
import io.github.assay.ui.support.Choices;
import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.State;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What the two runs differ in: metrics, tags, items; one table at a time.
final class Findings {
  /// What a table is about.
  enum Kind {
    METRICS,
    TAGS,
    ITEMS
  }

  private final CompareViewModel model;
  private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.METRICS);
  private final TableView<MetricRow> metrics = Tables.metrics();
  private final TableView<TagRow> tags = Tables.tags();
  private final TableView<ItemRow> items = Tables.items(this::chips, this::words);
  private final Label waiting = new Label();
  private final HBox filters = new HBox();
  private final FilterBar filterBar = new FilterBar(filters, this::show);

  Findings(CompareViewModel model) {
    this.model = model;
  }

  /// Fills the place of the tables and the row above it.
  void fill(HBox row, StackPane place) {
    var tabs = new HBox();
    Choices.of(tabs, List.of(Kind.values()), Findings::name, kind::set).follow(kind);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    row.getChildren().setAll(tabs, gap, filters);
    waiting.getStyleClass().add("hint");
    metrics.setPlaceholder(waiting);
    kind.subscribe(now -> place.getChildren().setAll(table(now)));
    kind.subscribe(now -> showItems());
    model.metricsProperty().subscribe(this::showMetrics);
    model.overallProperty().subscribe(now -> now.ifPresent(this::showTags));
    model.stateProperty().subscribe(now -> showItems());
    model.filterProperty().subscribe(now -> showItems());
    onDoubleClick(tags, this::look);
    onDoubleClick(items, model::open);
  }

  /// Brings a table into view.
  void show(Kind which) {
    kind.set(which);
    table(which).requestFocus();
  }

  /// Brings items into view.
  void show(Filter which) {
    model.filterProperty().set(which);
    show(Kind.ITEMS);
  }

  /// What can be done with the tables.
  List<Command> commands() {
    return List.of(
        CompareCommands.command("compare.look", Icon.CHART, () -> chosen(tags, this::look))
            .on("Enter")
            .when(tags.focusedProperty()),
        CompareCommands.command("compare.open", Icon.ANNOTATE, () -> chosen(items, model::open))
            .on("Enter")
            .when(items.focusedProperty()),
        tab(Kind.METRICS),
        tab(Kind.TAGS),
        tab(Kind.ITEMS));
  }

  /// The table in view as rows of texts, titles first.
  List<List<String>> rows() {
    return Columns.rows(table(kind.get()));
  }

  /// The table in view as Markdown.
  String markdown() {
    return Columns.markdown(table(kind.get()));
  }

  /// The name of the table in view, for files.
  String fileName() {
    return kind.get().name().toLowerCase(Locale.ROOT);
  }

  private Command tab(Kind which) {
    var key = "compare.show." + which.name().toLowerCase(Locale.ROOT);
    return CompareCommands.command(key, Icon.DATA, () -> show(which))
        .on("Alt+" + (List.of(Kind.values()).indexOf(which) + 1));
  }

  private void look(TagRow row) {
    if (row.support() > 0) model.look(row.tag());
  }

  private void showMetrics(State<List<MetricRow>> state) {
    switch (state) {
      case State.Loading<List<MetricRow>>() -> {
        waiting.setText(TEXTS.text("compare.testing"));
        metrics.getItems().clear();
      }
      case State.Empty<List<MetricRow>>() -> waiting.setText(TEXTS.text("compare.none.metrics"));
      case State.Failed<List<MetricRow>>(var reason) -> waiting.setText(reason.what());
      case State.Ready<List<MetricRow>>(var rows) -> metrics.getItems().setAll(rows);
    }
  }

  private void showTags(Workings now) {
    refill(tags, now.tags());
  }

  private void showItems() {
    model
        .workings()
        .ifPresent(
            now -> {
              filterBar.count(now.effects());
              if (kind.get() == Kind.ITEMS) refill(items, now.items(filter().effects()));
            });
    if (kind.get() == Kind.ITEMS) filterBar.mark(filter());
    else filterBar.unmark();
  }

  private Filter filter() {
    return model.filterProperty().get();
  }

  /// Puts other rows in, sorted as before, with the same row chosen if it is still there.
  private static <S> void refill(TableView<S> table, List<S> rows) {
    int chosen = table.getSelectionModel().getSelectedIndex();
    table.getItems().setAll(rows);
    table.sort();
    if (chosen >= 0 && !rows.isEmpty())
      table.getSelectionModel().select(Math.min(chosen, rows.size() - 1));
  }

  private TableView<?> table(Kind which) {
    return switch (which) {
      case METRICS -> metrics;
      case TAGS -> tags;
      case ITEMS -> items;
    };
  }

  private @Nullable Node chips(ItemRow item) {
    return model.workings().map(now -> ItemChips.of(now, listed(now, item))).orElseGet(HBox::new);
  }

  private String words(ItemRow item) {
    return model.workings().map(now -> ItemChips.words(now, listed(now, item))).orElse("");
  }

  /// Of an item that both get wrong all tags, of another those that change.
  private List<Cell> listed(Workings now, ItemRow item) {
    var cells = now.cells(item);
    if (filter() == Filter.BOTH_WRONG) return cells;
    return cells.stream().filter(cell -> cell.effect() != Effect.BOTH_WRONG).toList();
  }

  private static String name(Kind which) {
    return TEXTS.text("compare." + which.name().toLowerCase(Locale.ROOT));
  }

  private static <S> void chosen(TableView<S> table, Consumer<S> action) {
    Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(action);
  }

  private static <S> void onDoubleClick(TableView<S> table, Consumer<S> action) {
    table.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) chosen(table, action);
        });
  }
}
