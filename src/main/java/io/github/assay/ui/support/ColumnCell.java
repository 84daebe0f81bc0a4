package io.github.assay.ui.support;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A cell that shows its row as a text, a node, or both.
final class ColumnCell<S> extends TableCell<S, S> {
  private final Function<S, String> text;
  private final Function<S, @Nullable Node> drawing;

  ColumnCell(Function<S, String> text, Function<S, @Nullable Node> drawing) {
    this.text = text;
    this.drawing = drawing;
  }

  @Override
  protected void updateItem(S row, boolean empty) {
    super.updateItem(row, empty);
    boolean blank = empty || row == null;
    setText(blank ? null : text.apply(row));
    setGraphic(blank ? null : drawing.apply(row));
  }
}
