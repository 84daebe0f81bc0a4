package io.github.assay.ui.support;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/// Dresses tables: without borders, their last column as wide as there is room.
public final class QuietTable {
  private QuietTable() {}

  /// Makes a table.
  ///
  /// @param meaning what it shows, for who cannot see it
  /// @param nothing what it says while it is empty
  public static <S> TableView<S> of(String id, String meaning, String nothing) {
    var table = new TableView<S>();
    dress(table, id, meaning);
    say(table, new Label(nothing));
    return table;
  }

  /// Dresses a table.
  ///
  /// @param meaning what it shows, for who cannot see it
  public static void dress(TableView<?> table, String id, String meaning) {
    table.setId(id);
    table.getStyleClass().addAll("quiet-table", "findings");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setAccessibleText(meaning);
  }

  /// Lets a table say something while it is empty.
  public static void say(TableView<?> table, Label nothing) {
    nothing.getStyleClass().add("hint");
    Layout.wrap(nothing);
    table.setPlaceholder(nothing);
  }
}
