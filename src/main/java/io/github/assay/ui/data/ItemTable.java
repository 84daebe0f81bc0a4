package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.workbench.Browsing.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

/// The table of items: its columns, and the row that the cursor is on.
final class ItemTable {
  /// How wide the table must be, in pixels, for what is needed least.
  private static final Map<String, Integer> ROOM =
      Map.of("agreement", 640, "own", 700, "flags", 900, "part", 980, "source", 1080);

  private final TableView<Slot> table;
  private final Ticks ticks;

  ItemTable(TableView<Slot> table, Ticks ticks) {
    this.table = table;
    this.ticks = ticks;
  }

  /// Makes the columns.
  ///
  /// @param open opens the row that is clicked twice
  void begin(Runnable open) {
    table.setRowFactory(view -> row(open));
    var tick = add("", 30, view -> new TickCell(ticks));
    tick.setMinWidth(30);
    tick.setMaxWidth(30);
    tick.setResizable(false);
    text("item", 92, "id-cell", row -> row.item().id()).setMinWidth(92);
    text("title", 360, "title-cell", row -> row.item().title()).setMinWidth(240);
    add("gold", 200, view -> new TagsCell(TagsCell::gold)).setMinWidth(140);
    add("own", 110, view -> new TagsCell(TagsCell::own)).setMinWidth(96);
    text("votes", 64, "number-column", row -> number(row.facts().votes())).setMinWidth(64);
    text("agreement", 72, "number-column", ItemTable::agreement).setMinWidth(72);
    text("part", 84, "hint-cell", row -> row.part().word()).setMinWidth(72);
    text("source", 96, "hint-cell", row -> row.item().origin().source());
    text("flags", 104, "flag-cell", ItemTable::flags).setMinWidth(72);
    ticks.sizeProperty().subscribe(size -> table.refresh());
  }

  /// Names of the columns that can be left out, in their order.
  static List<String> columns() {
    return List.of("gold", "own", "votes", "agreement", "part", "source", "flags");
  }

  /// Shows all columns but some, and but those for which there is no room.
  void hide(Set<String> hidden) {
    for (TableColumn<Slot, ?> column : table.getColumns()) {
      var name = String.valueOf(column.getId());
      boolean hasRoom = table.getWidth() == 0 || table.getWidth() >= ROOM.getOrDefault(name, 0);
      column.setVisible(hasRoom && !hidden.contains(name));
    }
  }

  /// The row under the cursor, if it is there already.
  Optional<Row> current() {
    var slot = table.getSelectionModel().getSelectedItem();
    return slot == null ? Optional.empty() : slot.row();
  }

  /// Ticks the row under the cursor, or takes the tick away.
  void turn() {
    current().map(row -> row.item().id()).ifPresent(ticks::turn);
  }

  /// Ticks the row under the cursor and the one next to it, and goes there.
  void extend(int step) {
    var selection = table.getSelectionModel();
    current().map(row -> row.item().id()).ifPresent(ticks::add);
    int next =
        Math.clamp(selection.getSelectedIndex() + (long) step, 0, table.getItems().size() - 1);
    selection.clearAndSelect(next);
    table.scrollTo(Math.max(0, next - 5));
    current().map(row -> row.item().id()).ifPresent(ticks::add);
  }

  /// Puts the focus into the table.
  void enter() {
    table.requestFocus();
    if (table.getSelectionModel().isEmpty()) table.getSelectionModel().selectFirst();
  }

  private static String number(int number) {
    return number == 0 ? "" : Integer.toString(number);
  }

  private static String agreement(Row row) {
    var agreement = row.facts().agreement();
    return agreement.isEmpty()
        ? ""
        : String.format(Locale.ENGLISH, "%.2f", agreement.getAsDouble());
  }

  private static String flags(Row row) {
    var flags = new ArrayList<String>();
    if (row.facts().isTied()) flags.add(TEXTS.text("data.flag.tied"));
    if (row.facts().unapproved() > 0)
      flags.add(TEXTS.text("data.flag.unapproved", row.facts().unapproved()));
    return String.join(", ", flags);
  }

  private TableColumn<Slot, Slot> text(
      String name, double width, String style, Function<Row, String> text) {
    var column = add(name, width, view -> new TextCell(style, text));
    column.getStyleClass().add(style);
    return column;
  }

  private TableColumn<Slot, Slot> add(
      String name, double width, Function<TableColumn<Slot, Slot>, TableCell<Slot, Slot>> cell) {
    var column = new TableColumn<Slot, Slot>(name.isEmpty() ? "" : TEXTS.text("data." + name));
    column.setId(name);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(cell::apply);
    table.getColumns().add(column);
    return column;
  }

  private static TableRow<Slot> row(Runnable open) {
    var row = new TableRow<Slot>();
    row.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && row.getItem() != null) open.run();
        });
    return row;
  }
}
