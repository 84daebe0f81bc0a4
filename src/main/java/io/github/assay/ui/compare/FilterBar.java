package io.github.assay.ui.compare;

import static io.github.assay.ui.compare.CompareScreen.TEXTS;

import io.github.assay.evaluation.Effects;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// How many items change, each number a way to the items that it counts.
final class FilterBar {
  private final Map<Filter, ToggleButton> buttons = new EnumMap<>(Filter.class);
  private final ToggleGroup group = new ToggleGroup();

  /// @param row is filled with the numbers
  /// @param chosen gets the one that somebody picks
  FilterBar(HBox row, Consumer<Filter> chosen) {
    row.getStyleClass().add("choices");
    for (Filter filter : Filter.values()) {
      var button = new ToggleButton();
      button.setId("filter-" + filter.word().replace('.', '-'));
      button.getStyleClass().addAll("choice", "number");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setToggleGroup(group);
      button.setTooltip(new Tooltip(TEXTS.text("compare.filter.tip." + filter.word())));
      button.setOnAction(
          event -> {
            button.setSelected(true);
            chosen.accept(filter);
          });
      buttons.put(filter, button);
      row.getChildren().add(button);
    }
  }

  /// Counts anew.
  void count(Effects effects) {
    buttons.forEach(
        (filter, button) ->
            button.setText(
                TEXTS.text(
                    "compare.filter." + filter.word(), effects.items(filter.effects()).length)));
  }

  /// Marks the one whose items are listed.
  void mark(Filter filter) {
    buttons.forEach((each, button) -> button.setSelected(each == filter));
  }

  /// Marks none, while no items are listed.
  void unmark() {
    group.selectToggle(null);
  }
}
