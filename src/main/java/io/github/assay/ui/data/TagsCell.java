package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.domain.Outcome;
import io.github.assay.ui.support.TagLine;
import io.github.assay.workbench.Browsing.Row;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// The tags of an item, as many as have room; the tooltip names all.
final class TagsCell extends TableCell<Slot, Slot> {
  private final Function<Row, Content> content;

  /// What the cell shows.
  ///
  /// @param style of the tags
  /// @param word in place of tags if there are none; may be empty
  record Content(List<String> tags, String style, String word) {}

  TagsCell(Function<Row, Content> content) {
    this.content = content;
    getStyleClass().add("tags-cell");
  }

  /// The gold tags, as far as the item is gold.
  static Content gold(Row row) {
    var none = row.isGold() && row.gold().isEmpty() ? TEXTS.text("data.none.applies") : "";
    return new Content(row.gold(), "gold-tag", none);
  }

  /// The annotator's tags, and how the work ended.
  static Content own(Row row) {
    var outcome = row.own().labels().outcome();
    var quiet = outcome == Outcome.OPEN || outcome == Outcome.TAGGED;
    var word = quiet ? "" : TEXTS.text("data.outcome." + outcome.name().toLowerCase(Locale.ROOT));
    return new Content(row.own().tags(), "own-tag", word);
  }

  @Override
  protected void updateItem(@Nullable Slot slot, boolean empty) {
    super.updateItem(slot, empty);
    setGraphic(null);
    setTooltip(null);
    setAccessibleText("");
    if (!empty && slot != null) slot.row().map(content).ifPresent(this::show);
  }

  private void show(Content shown) {
    if (shown.tags().isEmpty()) {
      var word = new Label(shown.word());
      word.getStyleClass().add("hint");
      setGraphic(word);
    } else {
      setGraphic(new TagLine(shown.tags(), shown.style()));
      setTooltip(new Tooltip(String.join("\n", shown.tags())));
    }
    setAccessibleText(String.join(", ", shown.tags()) + shown.word());
  }
}
