package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.ui.support.Icon;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// Shows whether an item is ticked; a click turns it round.
final class TickCell extends TableCell<Slot, Slot> {
  private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");

  private final Ticks ticks;

  TickCell(Ticks ticks) {
    this.ticks = ticks;
    getStyleClass().add("tick-cell");
    setOnMouseClicked(
        event -> {
          var slot = getItem();
          if (slot != null) slot.row().ifPresent(row -> ticks.turn(row.item().id()));
        });
  }

  @Override
  protected void updateItem(@Nullable Slot slot, boolean empty) {
    super.updateItem(slot, empty);
    boolean isTicked =
        !empty && slot != null && slot.row().filter(row -> ticks.has(row.item().id())).isPresent();
    setGraphic(empty ? null : (isTicked ? Icon.TICKED : Icon.UNTICKED).draw());
    setAccessibleText(isTicked ? TEXTS.text("data.ticked.one", 1) : "");
    pseudoClassStateChanged(TICKED, isTicked);
  }
}
