package io.github.assay.ui.support;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.Observable;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Lets people choose the columns of a table, and keeps what they chose in the settings. A column
/// of which nobody said anything is in view if there is room; the first one always is.
public final class ColumnChoice {
  private static final Texts TEXTS = Texts.of(ColumnChoice.class);

  private final String name;
  private final TableView<?> table;
  private final LiveSettings settings;

  private ColumnChoice(String name, TableView<?> table, LiveSettings settings) {
    this.name = name;
    this.table = table;
    this.settings = settings;
  }

  /// Fills a menu with the columns of a table.
  ///
  /// @param name of the table in the settings, such as `runs`
  /// @param table has its columns already, made by [Columns]
  public static void fill(MenuButton menu, String name, TableView<?> table, LiveSettings settings) {
    var choice = new ColumnChoice(name, table, settings);
    menu.setText(TEXTS.text("support.columns"));
    for (TableColumn<?, ?> column : table.getColumns().subList(1, table.getColumns().size()))
      menu.getItems().add(choice.item(column));
    var reset = new MenuItem(TEXTS.text("support.columns.room"));
    reset.setOnAction(event -> choice.reset());
    menu.getItems().addAll(new SeparatorMenuItem(), reset);
    settings.currentProperty().subscribe(now -> choice.apply(now.columns()));
    table.widthProperty().addListener((Observable width) -> choice.fit());
    table.getVisibleLeafColumns().addListener((Observable columns) -> choice.fit());
  }

  private MenuItem item(TableColumn<?, ?> column) {
    var item = new CheckMenuItem(Columns.title(column));
    column.visibleProperty().subscribe(item::setSelected);
    item.setOnAction(event -> choose(column, item.isSelected()));
    return item;
  }

  private void choose(TableColumn<?, ?> column, Boolean inView) {
    var all = new TreeMap<>(settings.current().columns());
    all.put(key(column), inView);
    settings.change(now -> now.withColumns(all));
  }

  private void reset() {
    var others = new TreeMap<>(settings.current().columns());
    others.keySet().removeIf(key -> key.startsWith(name + "/"));
    settings.change(now -> now.withColumns(others));
  }

  private void apply(Map<String, Boolean> chosen) {
    for (TableColumn<?, ?> column : table.getColumns())
      Optional.ofNullable(chosen.get(key(column)))
          .ifPresentOrElse(inView -> show(column, inView), () -> Columns.showIfRoom(column));
  }

  private static void show(TableColumn<?, ?> column, Boolean inView) {
    column.visibleProperty().unbind();
    column.setVisible(inView);
  }

  /// More columns than there is room for are moved along instead of being cut off.
  private void fit() {
    double least =
        table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
    table.setColumnResizePolicy(
        least > table.getWidth()
            ? TableView.UNCONSTRAINED_RESIZE_POLICY
            : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
  }

  private String key(TableColumn<?, ?> column) {
    return name + "/" + Columns.title(column);
  }
}
