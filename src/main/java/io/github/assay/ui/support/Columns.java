package io.github.assay.ui.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Gives a table columns whose cells are a text of the row, so that it can be sorted, copied and
/// written to a file exactly as it is shown.
///
/// @param <S> the kind of row
public final class Columns<S> {
  /// What stands for an undefined number.
  public static final String UNDEFINED = "—";

  /// The height of a row at the standard text size, as the style sheet has it.
  private static final double ROW = 2.3 * 14;

  /// What a wide column keeps of its width when there is little room.
  private static final double LEAST = 102;

  /// The width of a scroll bar, with room.
  private static final double BAR = 18;

  private static final String TEXT = "assay.text";
  private static final String TITLE = "assay.title";
  private static final String ROOM = "assay.room";
  private static final String HEIGHT = "assay.height";
  private static final String NUMBERS = "number-column";

  private final TableView<S> table;
  private TableColumn<S, S> newest = new TableColumn<>();

  private Columns(TableView<S> table) {
    this.table = table;
  }

  /// Begins with a table without columns.
  public static <S> Columns<S> of(TableView<S> table) {
    keepWhole(table);
    return new Columns<>(table);
  }

  /// Adds a column of words.
  public Columns<S> text(String title, Function<S, String> text) {
    add(title, text);
    newest.setComparator(Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER));
    return this;
  }

  /// Adds a column of numbers, aligned to the right, sorted from the largest at first; undefined
  /// ones are a dash and come last then.
  ///
  /// @param value null where it is undefined
  /// @param format as in [String#format], such as `%.3f`; the number comes as a `double`
  public Columns<S> number(String title, String format, Function<S, @Nullable Number> value) {
    return number(
        title,
        value,
        row -> {
          var number = value.apply(row);
          return number == null
              ? UNDEFINED
              : String.format(Locale.ENGLISH, format, number.doubleValue());
        });
  }

  /// Adds a column of numbers that are written in a way of their own.
  public Columns<S> number(
      String title, Function<S, @Nullable Number> value, Function<S, String> text) {
    add(title, text);
    newest.getStyleClass().add(NUMBERS);
    newest.setSortType(TableColumn.SortType.DESCENDING);
    newest.setComparator(
        Comparator.comparingDouble(
            row -> {
              var number = value.apply(row);
              return number == null ? Double.NEGATIVE_INFINITY : number.doubleValue();
            }));
    return this;
  }

  /// Draws the cells of the newest column as nodes instead of their texts.
  public Columns<S> drawn(Function<S, @Nullable Node> drawing) {
    newest.setCellFactory(all -> new ColumnCell<>(row -> "", drawing));
    return this;
  }

  /// Draws the numbers of the newest column as bars, which begin at its left.
  public Columns<S> bars(Function<S, @Nullable Node> drawing) {
    newest.getStyleClass().remove(NUMBERS);
    return drawn(drawing);
  }

  /// Says more about the newest column when the mouse rests on its title.
  public Columns<S> meaning(String meaning) {
    var title = new Label(newest.getText());
    title.setTooltip(new Tooltip(meaning));
    title.setMinWidth(Region.USE_PREF_SIZE);
    newest.setGraphic(title);
    newest.setText("");
    return this;
  }

  /// How wide the newest column would like to be, in pixels at the standard text size.
  public Columns<S> width(double pixels) {
    width(newest, pixels, Math.min(pixels, LEAST));
    return this;
  }

  /// Makes a column grow with the text.
  ///
  /// @param pixels how wide it would like to be, at the standard text size
  /// @param least how wide it is at least
  public static void width(TableColumn<?, ?> column, double pixels, double least) {
    column
        .tableViewProperty()
        .subscribe(
            table -> {
              if (table == null) return;
              column.minWidthProperty().bind(scaled(table, least));
              table
                  .fixedCellSizeProperty()
                  .subscribe(size -> column.setPrefWidth(scaled(table, pixels).get()));
            });
  }

  /// Keeps a table as wide as its columns are at least, so that what lies around it scrolls.
  public static void keepWhole(TableView<?> table) {
    table
        .minWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () ->
                    BAR
                        + table.getVisibleLeafColumns().stream()
                            .mapToDouble(TableColumn::getMinWidth)
                            .sum(),
                table.getVisibleLeafColumns(),
                table.fixedCellSizeProperty()));
  }

  /// How wide the newest column is at least, in pixels at the standard text size.
  public Columns<S> atLeast(double pixels) {
    newest.minWidthProperty().bind(scaled(pixels));
    newest.prefWidthProperty().bind(newest.minWidthProperty());
    return this;
  }

  /// How wide the newest column is, in pixels at the standard text size.
  public Columns<S> exactly(double pixels) {
    newest.maxWidthProperty().bind(scaled(pixels));
    return atLeast(pixels);
  }

  /// Shows the newest column only where there is room for it.
  ///
  /// @param pixels how wide the table has to be, at the standard text size
  public Columns<S> from(double pixels) {
    var hasRoom = table.widthProperty().greaterThanOrEqualTo(scaled(pixels));
    newest.getProperties().put(ROOM, hasRoom);
    newest.visibleProperty().bind(hasRoom);
    return this;
  }

  private DoubleBinding scaled(double pixels) {
    return scaled(table, pixels);
  }

  private static DoubleBinding scaled(TableView<?> table, double pixels) {
    return Bindings.createDoubleBinding(() -> pixels * scale(table), table.fixedCellSizeProperty());
  }

  /// How large text is, 1 at the standard size: rows grow with the text, so their height tells it.
  public static double scale(TableView<?> table) {
    double row = table.getProperties().get(HEIGHT) instanceof Double own ? own : ROW;
    return table.getFixedCellSize() > 0 ? table.getFixedCellSize() / row : 1;
  }

  /// Tells that a table has rows of a height of its own, in pixels at the standard text size.
  public static void rows(TableView<?> table, double height) {
    table.getProperties().put(HEIGHT, height);
  }

  /// The table as it is shown: visible columns, rows in their order.
  ///
  /// @return rows of texts, the titles first
  public static <S> List<List<String>> rows(TableView<S> table) {
    var columns = table.getVisibleLeafColumns();
    var rows = new ArrayList<List<String>>();
    rows.add(columns.stream().map(Columns::title).toList());
    for (S row : table.getItems())
      rows.add(columns.stream().map(column -> textOf(column, row)).toList());
    return rows;
  }

  /// The table as it is shown, as Markdown.
  public static <S> String markdown(TableView<S> table) {
    var rows = rows(table);
    var rule = rows.getFirst().stream().map(title -> "---").toList();
    return line(rows.getFirst())
        + line(rule)
        + rows.stream().skip(1).map(Columns::line).collect(Collectors.joining());
  }

  /// The title of a column.
  static String title(TableColumn<?, ?> column) {
    return String.valueOf(column.getProperties().get(TITLE));
  }

  /// Shows a column where there is room for it, whatever was said before.
  static void showIfRoom(TableColumn<?, ?> column) {
    column.visibleProperty().unbind();
    if (column.getProperties().get(ROOM) instanceof BooleanBinding hasRoom)
      column.visibleProperty().bind(hasRoom);
    else column.setVisible(true);
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|").replace('\n', ' '))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private void add(String title, Function<S, String> text) {
    newest = new TableColumn<>(title);
    newest.getProperties().put(TEXT, text);
    newest.getProperties().put(TITLE, title);
    newest.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    newest.setCellFactory(all -> new ColumnCell<>(text, row -> null));
    table.getColumns().add(newest);
  }

  @SuppressWarnings("unchecked")
  private static <S> String textOf(TableColumn<S, ?> column, S row) {
    var text = (Function<S, String>) column.getProperties().get(TEXT);
    return text == null ? "" : text.apply(row);
  }
}
