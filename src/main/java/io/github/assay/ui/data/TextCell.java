package io.github.assay.ui.data;

import io.github.assay.workbench.Browsing.Row;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// One text of an item; nothing while the row is still being read.
final class TextCell extends TableCell<Slot, Slot> {
  private final Function<Row, String> text;

  TextCell(String style, Function<Row, String> text) {
    this.text = text;
    getStyleClass().add(style);
  }

  @Override
  protected void updateItem(@Nullable Slot slot, boolean empty) {
    super.updateItem(slot, empty);
    setText(empty || slot == null ? null : slot.row().map(text).orElse("…"));
  }
}
