package io.github.assay.ui.compare;

import static io.github.assay.ui.compare.CompareScreen.TEXTS;

import io.github.assay.evaluation.Effects;
import io.github.assay.ui.support.Choices;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// How many items change, each number a way to the items that it counts.
final class FilterBar {
  private final Choices<Filter> choices;

  /// @param row is filled with the numbers
  /// @param chosen gets the one that somebody picks
  FilterBar(HBox row, Consumer<Filter> chosen) {
    choices = Choices.of(row, List.of(Filter.values()), filter -> "", chosen);
    for (Filter filter : Filter.values()) {
      var button = choices.button(filter);
      button.setId("filter-" + filter.word().replace('.', '-'));
      button.getStyleClass().add("number");
      button.setTooltip(new Tooltip(TEXTS.text("compare.filter.tip." + filter.word())));
    }
  }

  /// Counts anew.
  void count(Effects effects) {
    for (Filter filter : Filter.values())
      choices
          .button(filter)
          .setText(
              TEXTS.text(
                  "compare.filter." + filter.word(), effects.items(filter.effects()).length));
  }

  /// Marks the one whose items are listed.
  void mark(Filter filter) {
    choices.mark(filter);
  }

  /// Marks none, while no items are listed.
  void unmark() {
    choices.unmark();
  }
}
