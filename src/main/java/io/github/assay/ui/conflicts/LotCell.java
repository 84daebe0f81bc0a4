package io.github.assay.ui.conflicts;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A lot with the number of its conflicts.
final class LotCell extends ListCell<Lot> {
  private final Label title = new Label();
  private final Label count = new Label();
  private final HBox row;

  LotCell() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    title.setMinWidth(0);
    count.setMinWidth(Region.USE_PREF_SIZE);
    count.getStyleClass().addAll("number", "hint");
    row = new HBox(title, space, count);
    row.getStyleClass().add("lot");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Lot lot, boolean isEmpty) {
    super.updateItem(lot, isEmpty);
    if (isEmpty || lot == null) {
      setGraphic(null);
      return;
    }
    title.setText(lot.title());
    count.setText(String.format(Locale.ENGLISH, "%,d", lot.count()));
    setGraphic(row);
  }
}
