package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.domain.Ticket;
import io.github.assay.ui.support.Columns;
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
  /// How wide the table must be, in pixels at the standard text size, for what is needed least.
  private static final Map<String, Integer> ROOM =
      Map.of("votes", 580, "agreement", 650, "own", 740, "flags", 840, "part", 980, "source", 1080);

  /// The height of a row at the standard text size, as the style sheet has it.
  private static final double ROW = 2.57 * 14;

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
    Columns.rows(table, ROW);
    var tick = add("", view -> new TickCell(ticks));
    Columns.width(tick, 30, 30);
    tick.maxWidthProperty().bind(tick.minWidthProperty());
    tick.setResizable(false);
    Columns.width(text("item", "id-cell", row -> row.item().id()), 92, 92);
    Columns.width(text("title", "title-cell", row -> row.item().title()), 640, 178);
    Columns.width(add("gold", view -> new TagsCell(TagsCell::gold)), 200, 140);
    Columns.width(add("own", view -> new TagsCell(TagsCell::own)), 96, 96);
    Columns.width(text("votes", "number-column", row -> number(row.facts().votes())), 64, 64);
    Columns.width(text("agreement", "number-column", ItemTable::agreement), 72, 72);
    Columns.width(text("part", "hint-cell", row -> row.part().word()), 84, 72);
    Columns.width(text("source", "hint-cell", row -> row.item().origin().source()), 96, 72);
    Columns.width(text("flags", "flag-cell", ItemTable::flags), 96, 72);
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
      double width = table.getWidth() / Columns.scale(table);
      boolean hasRoom = width == 0 || width >= ROOM.getOrDefault(name, 0);
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
    for (Ticket flag : row.flags())
      flags.add(
          flag.about().kind() == Ticket.Kind.FLAG
              ? TEXTS.text("data.flag.flagged", flag.about().reason())
              : TEXTS.text("data.flag.disagreement", flag.about().reason()));
    if (!row.facts().newer().isEmpty())
      flags.add(TEXTS.text("data.flag.newer", row.facts().newer()));
    if (row.facts().isTied()) flags.add(TEXTS.text("data.flag.tied"));
    if (row.facts().unapproved() > 0)
      flags.add(TEXTS.text("data.flag.unapproved", row.facts().unapproved()));
    return String.join(", ", flags);
  }

  private TableColumn<Slot, Slot> text(String name, String style, Function<Row, String> text) {
    var column = add(name, view -> new TextCell(style, text));
    column.getStyleClass().add(style);
    return column;
  }

  private TableColumn<Slot, Slot> add(
      String name, Function<TableColumn<Slot, Slot>, TableCell<Slot, Slot>> cell) {
    var column = new TableColumn<Slot, Slot>(name.isEmpty() ? "" : TEXTS.text("data." + name));
    column.setId(name);
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
