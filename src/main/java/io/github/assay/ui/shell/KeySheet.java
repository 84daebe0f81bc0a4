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
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/// The sheet that `F1` opens: the keys of the screen in view, and those that work everywhere.
final class KeySheet {
  /// So many keys are in one column at most.
  private static final int MOST = 20;

  private KeySheet() {}

  /// Makes the sheet; the first in it scrolls.
  ///
  /// @param here commands of the screen
  /// @param everywhere commands of the window
  static VBox of(String screen, List<Command> here, List<Command> everywhere) {
    var columns = new TilePane();
    columns.getChildren().setAll(columns(screen, shown(here)));
    columns.getChildren().add(column(TEXTS.text("shell.keys.everywhere"), shown(everywhere)));
    columns.setPrefColumns(columns.getChildren().size());
    columns.getStyleClass().add("key-columns");
    var scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    scroll.setAccessibleText(TEXTS.text("shell.keys"));
    var sheet = new VBox(scroll);
    sheet.getStyleClass().add(columns.getPrefColumns() > 2 ? "key-sheet-wide" : "key-sheet");
    return sheet;
  }

  private static List<Command> shown(List<Command> commands) {
    return commands.stream().filter(command -> !command.shown().isEmpty()).toList();
  }

  /// One column, or two of the same length where there is much to show.
  private static List<Node> columns(String title, List<Command> commands) {
    if (commands.size() <= MOST) return List.of(column(title, commands));
    int half = (commands.size() + 1) / 2;
    return List.of(
        column(title, commands.subList(0, half)),
        column("", commands.subList(half, commands.size())));
  }

  private static VBox column(String title, List<Command> commands) {
    var heading = new Label(title);
    heading.getStyleClass().add("heading");
    var grid = new GridPane();
    grid.getStyleClass().add("key-grid");
    for (int row = 0; row < commands.size(); row++) {
      var name = new Label(commands.get(row).title());
      Layout.wrap(name);
      grid.addRow(row, keys(commands.get(row)), name);
    }
    var column = new VBox(heading, grid);
    if (commands.isEmpty()) column.getChildren().add(new Label(TEXTS.text("shell.keys.none")));
    return column;
  }

  private static Node keys(Command command) {
    var cap = new Label(command.shown());
    cap.getStyleClass().add("key-cap");
    cap.setMinWidth(Region.USE_PREF_SIZE);
    return new HBox(cap);
  }
}
