package io.github.assay.ui.compare;

import static io.github.assay.ui.compare.CompareScreen.TEXTS;

import io.github.assay.evaluation.Contrast.Cell;
import io.github.assay.evaluation.Effect;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.TagLine;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// What becomes of the tags of one item: a chip each, with a sign for what the first run says of
/// the tag and a mark for whether that is right.
final class ItemChips {
  private ItemChips() {}

  /// @param cells fixed and broken ones are drawn first
  static Node of(Workings now, List<Cell> cells) {
    return new TagLine(inOrder(cells).stream().map(cell -> chip(now, cell)).toList());
  }

  /// The same in words, for files.
  static String words(Workings now, List<Cell> cells) {
    return inOrder(cells).stream()
        .map(cell -> TEXTS.text("compare.effect." + word(cell), text(now, cell)))
        .collect(Collectors.joining("; "));
  }

  private static Label chip(Workings now, Cell cell) {
    var chip =
        switch (cell.effect()) {
          case FIXED -> new Label(text(now, cell), Icon.YES.draw());
          case BROKE -> new Label(text(now, cell), Icon.NO.draw());
          case BOTH_WRONG -> new Label(text(now, cell), Icon.NONE.draw());
        };
    chip.getStyleClass().addAll("effect", "effect-" + word(cell).replace('.', '-'));
    chip.setMinWidth(Region.USE_PREF_SIZE);
    chip.setTooltip(
        new Tooltip(
            TEXTS.text(
                cell.gold() ? "compare.cell.gold" : "compare.cell.not",
                now.scope().runs().tag(cell.tag()),
                cell.first(),
                cell.second())));
    return chip;
  }

  /// `+` where the first run predicts the tag, `−` where it does not.
  private static String text(Workings now, Cell cell) {
    boolean right = cell.effect() == Effect.FIXED;
    return (cell.gold() == right ? "+" : "−") + now.scope().runs().tag(cell.tag());
  }

  private static List<Cell> inOrder(List<Cell> cells) {
    return cells.stream().sorted((one, other) -> one.effect().compareTo(other.effect())).toList();
  }

  private static String word(Cell cell) {
    return switch (cell.effect()) {
      case FIXED -> "fixed";
      case BROKE -> "broke";
      case BOTH_WRONG -> "both.wrong";
    };
  }
}
