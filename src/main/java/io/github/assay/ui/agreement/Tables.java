package io.github.assay.ui.agreement;

import static io.github.assay.ui.agreement.AgreementScreen.TEXTS;

import io.github.assay.ui.support.Layout;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/// Makes the tables of the screen.
final class Tables {
  private Tables() {}

  static <S> TableView<S> of(String id) {
    var table = new TableView<S>();
    table.setId("agreement-" + id);
    table.getStyleClass().addAll("quiet-table", "findings");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    var nothing = new Label(TEXTS.text("agreement.nothing"));
    nothing.getStyleClass().add("hint");
    Layout.wrap(nothing);
    table.setPlaceholder(nothing);
    table.setAccessibleText(TEXTS.text("agreement.table." + id));
    return table;
  }

  /// Shows rows, if they are others than before, and keeps the place of the cursor.
  static <S> void fill(TableView<S> table, ObservableList<S> rows) {
    if (rows.equals(table.getItems())) return;
    int row = table.getSelectionModel().getSelectedIndex();
    table.setItems(rows);
    if (!rows.isEmpty()) table.getSelectionModel().select(Math.clamp(row, 0, rows.size() - 1));
  }
}
