package io.github.assay.ui.statistics;

import static io.github.assay.ui.statistics.StatisticsScreen.TEXTS;

import io.github.assay.workbench.Statistics.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Rotate;

/// How often tags stand together: a square a pair, the darker the more items have both. Arrow keys
/// move the cursor; the pair under it is told in words.
final class HeatMap extends Pane {
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
  private static final double DARKEST = 0.46;

  /// How large a square is at least, in sizes of the text.
  private static final double SMALLEST = 1.5;

  /// How wide names are at most, in sizes of the text.
  private static final double NAMES = 20;

  /// How many squares there is room for at least, in a row.
  private static final int FEWEST = 4;

  private final List<Label> rows = new ArrayList<>();
  private final List<Label> columns = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();
  private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper("");
  private final BiConsumer<Integer, Integer> opened;
  private Together together = new Together(List.of(), List.of());
  private int gold;
  private int shown;
  private int row;
  private int column;

  /// A square: its colour lies under its number, so that the number stays readable.
  private record Cell(Region ink, Label number) {}

  /// @param opened gets row and column of the pair that is asked for
  HeatMap(BiConsumer<Integer, Integer> opened) {
    this.opened = opened;
    setId("heat");
    getStyleClass().add("heat-map");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    focusedProperty().subscribe(now -> mark(true));
  }

  /// The pair under the cursor in words.
  ReadOnlyStringProperty readoutProperty() {
    return readout.getReadOnlyProperty();
  }

  /// @param items number of gold items
  void show(Together now, int items) {
    if (now.equals(together) && items == gold) return;
    together = now;
    gold = items;
    int size = now.tags().size();
    row = Math.clamp(row, 0, Math.max(0, size - 1));
    column = Math.clamp(column, 0, Math.max(0, size - 1));
    shown = size;
    getChildren().clear();
    rows.clear();
    columns.clear();
    cells.clear();
    int most = most();
    for (int i = 0; i < size; i++) {
      rows.add(name(i));
      columns.add(name(i));
      columns.getLast().getTransforms().add(new Rotate(-60));
      for (int j = 0; j < size; j++) cells.add(cell(i, j, most));
    }
    getChildren().addAll(rows);
    getChildren().addAll(columns);
    mark(true);
  }

  private int most() {
    int most = 1;
    for (int i = 0; i < together.tags().size(); i++)
      for (int j = 0; j < i; j++) most = Math.max(most, together.count(i, j));
    return most;
  }

  private Label name(int tag) {
    var label = new Label(together.tags().get(tag).name());
    label.getStyleClass().add("heat-name");
    return label;
  }

  private Cell cell(int i, int j, int most) {
    var ink = new Region();
    ink.getStyleClass().add(i == j ? "heat-self" : "heat-ink");
    if (i != j) ink.setOpacity(DARKEST * Math.sqrt((double) together.count(i, j) / most));
    int count = i == j ? 0 : together.count(i, j);
    var number = new Label(count == 0 ? "" : "" + count);
    number.getStyleClass().add("heat-number");
    number.setOnMouseClicked(
        event -> {
          go(i, j);
          open();
        });
    getChildren().addAll(ink, number);
    return new Cell(ink, number);
  }

  /// Opens the items of the pair under the cursor.
  void open() {
    if (!cells.isEmpty()) opened.accept(row, column);
  }

  private void pressed(KeyEvent event) {
    int last = shown - 1;
    switch (event.getCode()) {
      case UP -> go(row - 1, column);
      case DOWN -> go(row + 1, column);
      case LEFT -> go(row, column - 1);
      case RIGHT -> go(row, column + 1);
      case HOME -> go(row, 0);
      case END -> go(row, last);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void go(int toRow, int toColumn) {
    mark(false);
    int last = Math.max(0, Math.min(shown, together.tags().size()) - 1);
    row = Math.clamp(toRow, 0, last);
    column = Math.clamp(toColumn, 0, last);
    mark(true);
  }

  private void mark(boolean isHere) {
    if (cells.isEmpty()) return;
    int size = together.tags().size();
    cells.get(row * size + column).number().pseudoClassStateChanged(HERE, isHere && isFocused());
    readout.set(sentence());
    setAccessibleText(readout.get());
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  private String sentence() {
    var one = together.tags().get(row);
    var other = together.tags().get(column);
    int both = together.count(row, column);
    if (row == column) return TEXTS.text("statistics.heat.self", one.name(), one.gold(), gold);
    return TEXTS.text(
        "statistics.heat.pair",
        one.name(),
        other.name(),
        both,
        100.0 * both / Math.max(1, one.gold()),
        one.name(),
        together.lift(row, column, gold));
  }

  private double em() {
    return rows.isEmpty() ? 12 : rows.getFirst().getFont().getSize();
  }

  @Override
  protected void layoutChildren() {
    int size = together.tags().size();
    if (size == 0) return;
    double names = names();
    double upper = Math.rint(names * 0.9);
    double room = Math.min(getWidth() - names - names / 2, getHeight() - upper - 4);
    fit((int) Math.clamp(Math.floor(room / (SMALLEST * em())), 1, size));
    double side = Math.clamp(Math.floor(room / shown), 4, 3 * em());
    for (int i = 0; i < shown; i++) {
      double y = upper + i * side;
      var label = rows.get(i);
      double tall = label.prefHeight(-1);
      double wide = Math.min(names - 8, label.prefWidth(-1));
      label.resizeRelocate(names - 8 - wide, Math.rint(y + (side - tall) / 2), wide, tall);
      var top = columns.get(i);
      top.resizeRelocate(
          names + i * side + side / 2 - 2, upper - 6, Math.min(names, top.prefWidth(-1)), tall);
      top.setTranslateY(-tall / 2);
      for (int j = 0; j < shown; j++) place(cells.get(i * size + j), names + j * side, y, side);
    }
  }

  /// Leaves out the tags for which there is no room, so that squares stay large enough to read.
  private void fit(int now) {
    if (now == shown) return;
    shown = now;
    int size = together.tags().size();
    for (int i = 0; i < size; i++) {
      rows.get(i).setVisible(i < shown);
      columns.get(i).setVisible(i < shown);
      for (int j = 0; j < size; j++) {
        var cell = cells.get(i * size + j);
        cell.ink().setVisible(i < shown && j < shown);
        cell.number().setVisible(i < shown && j < shown);
      }
    }
    go(row, column);
  }

  private static void place(Cell cell, double x, double y, double side) {
    cell.ink().resizeRelocate(x + 1, y + 1, side - 2, side - 2);
    cell.number().resizeRelocate(x, y, side, side);
    double em = cell.number().getFont().getSize();
    boolean hasRoom = side >= em * (0.4 + 0.6 * cell.number().getText().length());
    cell.number().setContentDisplay(hasRoom ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
  }

  private double names() {
    double widest = rows.stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0);
    return Math.rint(Math.min(widest, NAMES * em())) + 8;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 1.5 * names() + FEWEST * SMALLEST * em();
  }

  @Override
  protected double computeMinHeight(double width) {
    return Math.rint(0.9 * names()) + 4 + FEWEST * SMALLEST * em();
  }

  @Override
  protected double computePrefHeight(double width) {
    return 300;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 400;
  }
}
