package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.domain.Tag;
import io.github.assay.ui.support.Icon;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// The tags on the item by facet, and those that were refused; a click takes one off.
final class ChipPane extends GridPane {
  private static final int MOST_EMPTY = 7;

  private final Consumer<Tag> remove;

  ChipPane(Consumer<Tag> remove) {
    this.remove = remove;
    getStyleClass().add("chips");
    var names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    var tags = new ColumnConstraints();
    tags.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, tags);
  }

  void show(Page page) {
    getChildren().clear();
    SequencedMap<String, List<Tag>> byFacet = page.chosen();
    var row = 0;
    for (var facet : byFacet.entrySet())
      if (!facet.getValue().isEmpty() || byFacet.size() <= MOST_EMPTY)
        addRow(row++, name(facet.getKey()), chips(facet.getValue(), "chip-yes", Icon.YES));
    if (!page.refused().isEmpty())
      addRow(row, name(TEXTS.text("annotate.refused")), chips(page.refused(), "chip-no", Icon.NO));
  }

  private static Label name(String facet) {
    var label = new Label(facet.isEmpty() ? TEXTS.text("annotate.tags") : facet);
    label.getStyleClass().addAll("hint", "facet");
    return label;
  }

  private Node chips(List<Tag> tags, String style, Icon icon) {
    var pane = new FlowPane();
    pane.getStyleClass().add("chip-row");
    if (tags.isEmpty()) {
      var none = new Label(TEXTS.text("annotate.none"));
      none.getStyleClass().add("hint");
      pane.getChildren().add(none);
    }
    for (Tag tag : tags) pane.getChildren().add(chip(tag, style, icon));
    return pane;
  }

  private Button chip(Tag tag, String style, Icon icon) {
    var chip = new Button(tag.name(), icon.draw());
    chip.getStyleClass().setAll("chip", style);
    chip.setOnAction(event -> remove.accept(tag));
    var action =
        TEXTS.text(
            style.equals("chip-no") ? "annotate.chip.forget" : "annotate.chip.remove", tag.name());
    chip.setTooltip(new Tooltip(action));
    chip.setAccessibleText(action);
    return chip;
  }
}
