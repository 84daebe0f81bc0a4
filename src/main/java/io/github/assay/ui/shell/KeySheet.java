package io.github.assay.ui.shell;

import static io.github.assay.ui.shell.ShellTexts.TEXTS;

import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Layout;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The sheet that `F1` opens: the keys of the screen in view, and those that work everywhere.
final class KeySheet {
  private KeySheet() {}

  /// Makes the sheet.
  ///
  /// @param here commands of the screen
  /// @param everywhere commands of the window
  static Region of(String screen, List<Command> here, List<Command> everywhere) {
    var left = column(screen, here);
    var right = column(TEXTS.text("shell.keys.everywhere"), everywhere);
    var columns = new HBox(left, right);
    columns.getStyleClass().add("key-columns");
    var scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    scroll.setAccessibleText(TEXTS.text("shell.keys"));
    var sheet = new VBox(scroll);
    sheet.getStyleClass().add("key-sheet");
    return sheet;
  }

  private static VBox column(String title, List<Command> commands) {
    var heading = new Label(title);
    heading.getStyleClass().add("heading");
    var grid = new GridPane();
    grid.getStyleClass().add("key-grid");
    var row = 0;
    for (Command command : commands)
      if (!command.shown().isEmpty()) {
        var name = new Label(command.title());
        Layout.wrap(name);
        grid.addRow(row++, keys(command), name);
      }
    var column = new VBox(heading, grid);
    if (row == 0) column.getChildren().add(new Label(TEXTS.text("shell.keys.none")));
    return column;
  }

  private static Node keys(Command command) {
    var cap = new Label(command.shown());
    cap.getStyleClass().add("key-cap");
    cap.setMinWidth(Region.USE_PREF_SIZE);
    return new HBox(cap);
  }
}
