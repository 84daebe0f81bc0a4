package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.ui.support.Icon;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// A tag on the item, or one that was refused or left to others; a click takes it off.
final class Chip extends Button {
  private final Tag tag;
  private Icon icon;

  /// @param said what the item says of the tag
  /// @param remove takes it off
  Chip(Tag tag, Verdict said, Consumer<Tag> remove) {
    super(tag.name());
    this.tag = tag;
    icon =
        switch (said) {
          case YES -> Icon.YES;
          case NO -> Icon.NO;
          case UNSURE, UNSEEN -> Icon.UNSURE;
        };
    setGraphic(icon.draw());
    getStyleClass().setAll("chip", said == Verdict.YES ? "chip-yes" : "chip-no");
    setOnAction(event -> remove.accept(tag));
    var action =
        TEXTS.text(
            said == Verdict.YES ? "annotate.chip.remove" : "annotate.chip.forget", tag.name());
    setAccessibleText(action);
    setAccessibleHelp(said == Verdict.YES ? TEXTS.text("annotate.chip.order") : "");
    addEventHandler(MouseEvent.MOUSE_ENTERED, event -> tip());
  }

  /// A tooltip is a window of its own: it is made when the mouse first comes.
  private void tip() {
    if (getTooltip() == null)
      setTooltip(new Tooltip((getAccessibleText() + "\n" + getAccessibleHelp()).strip()));
  }

  Tag tag() {
    return tag;
  }

  /// Changes the pictogram.
  void show(Icon other) {
    if (icon == other) return;
    icon = other;
    setGraphic(icon.draw());
  }
}
