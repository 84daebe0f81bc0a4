package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.settings.Settings;
import io.github.assay.ui.support.Desk;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The sheet on which is said which columns the table has.
final class ColumnSheet {
  /// What stands before the names of the columns in the settings.
  private static final String PLACE = "items/";

  private ColumnSheet() {}

  /// Opens the sheet. What is chosen holds at once and is remembered.
  static void open(Desk desk) {
    var heading = new Label(TEXTS.text("data.columns"));
    heading.getStyleClass().add("heading");
    var boxes = new VBox();
    boxes.getStyleClass().add("radio-list");
    for (String column : ItemTable.columns()) boxes.getChildren().add(box(desk, column));
    var close = new Button(TEXTS.text("data.columns.close"));
    close.setDefaultButton(true);
    close.setOnAction(event -> desk.window().sheets().close());
    var buttons = new HBox(close);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.getStyleClass().add("buttons");
    var sheet = new VBox(heading, boxes, buttons);
    sheet.getStyleClass().add("export-sheet");
    desk.window().sheets().open(sheet, boxes.getChildren().getFirst(), () -> {});
  }

  private static CheckBox box(Desk desk, String column) {
    var box = new CheckBox(TEXTS.text("data." + column));
    box.setId("column-" + column);
    box.setSelected(!hidden(desk.settings().current()).contains(column));
    box.selectedProperty()
        .addListener(
            (property, before, now) ->
                desk.settings()
                    .change(
                        old -> {
                          var columns = new TreeMap<>(old.columns());
                          columns.put(PLACE + column, now);
                          return old.withColumns(columns);
                        }));
    return box;
  }

  /// The columns that the table is shown without.
  static Set<String> hidden(Settings settings) {
    return ItemTable.columns().stream()
        .filter(
            column -> !settings.columns().getOrDefault(PLACE + column, !column.equals("source")))
        .collect(Collectors.toSet());
  }
}
