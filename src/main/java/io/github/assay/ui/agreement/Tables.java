package io.github.assay.ui.agreement;

import static io.github.assay.ui.agreement.AgreementScreen.TEXTS;

import io.github.assay.ui.support.QuietTable;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;

/// Makes the tables of the screen.
final class Tables {
  private Tables() {}

  static <S> TableView<S> of(String id) {
    return QuietTable.of(
        "agreement-" + id, TEXTS.text("agreement.table." + id), TEXTS.text("agreement.nothing"));
  }

  /// Shows rows, if they are others than before, and keeps the place of the cursor.
  static <S> void fill(TableView<S> table, ObservableList<S> rows) {
    if (rows.equals(table.getItems())) return;
    int row = table.getSelectionModel().getSelectedIndex();
    table.setItems(rows);
    if (!rows.isEmpty()) table.getSelectionModel().select(Math.clamp(row, 0, rows.size() - 1));
  }
}
