package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.ui.support.Icon;
import io.github.assay.workbench.Completeness;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// The tags on the item by facet, and those that were refused; a click takes one off.
final class ChipPane extends GridPane {
  private static final int MOST_EMPTY = 7;

  private final Consumer<Tag> remove;
  private final ObjIntConsumer<Tag> move;
  private final Map<Button, Tag> movable = new LinkedHashMap<>();
  private List<Integer> order = List.of();

  /// @param remove takes a tag off
  /// @param move moves a tag by so many places
  ChipPane(Consumer<Tag> remove, ObjIntConsumer<Tag> move) {
    this.remove = remove;
    this.move = move;
    getStyleClass().add("chips");
    var names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    var tags = new ColumnConstraints();
    tags.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, tags);
  }

  void show(Page page) {
    var focused = focused();
    movable.clear();
    order = page.work().chosen();
    getChildren().clear();
    SequencedMap<String, List<Tag>> byFacet = page.chosen();
    var row = 0;
    for (Completeness.Line line : page.completeness().lines()) {
      var tags = byFacet.getOrDefault(line.rule().name(), List.of());
      boolean isIdle = tags.isEmpty() && !line.isRuled();
      if (isIdle && byFacet.size() > MOST_EMPTY) continue;
      var facet = name(line);
      var chips = chips(page, tags, Verdict.YES);
      if (isIdle) for (Node node : List.of(facet, chips)) node.getStyleClass().add("idle");
      addRow(row++, facet, chips);
    }
    row = said(page, row, "annotate.refused", Verdict.NO);
    said(page, row, "annotate.left.to.others", Verdict.UNSURE);
    keepFocus(focused);
  }

  private int said(Page page, int row, String key, Verdict verdict) {
    var tags = verdict == Verdict.NO ? page.refused() : page.unsure();
    if (tags.isEmpty()) return row;
    addRow(row, hint(TEXTS.text(key)), chips(page, tags, verdict));
    return row + 1;
  }

  /// The facet, and what is still to be done for its rule.
  private static Label name(Completeness.Line line) {
    var facet = line.rule().name();
    var label = hint(facet.isEmpty() ? TEXTS.text("annotate.tags") : facet);
    if (!line.isRuled()) return label;
    label.setTooltip(new Tooltip(rule(line)));
    label.setAccessibleText(facet + ", " + rule(line));
    if (line.isKept()) return label;
    label.getStyleClass().add("lacking");
    label.setGraphic(Icon.TROUBLE.draw());
    return label;
  }

  private static String rule(Completeness.Line line) {
    var rule = line.rule();
    if (rule.least() == rule.most()) return TEXTS.count("annotate.rule.exactly", rule.least());
    if (rule.most() == 0) return TEXTS.count("annotate.rule.least", rule.least());
    return rule.least() == 0
        ? TEXTS.count("annotate.rule.most", rule.most())
        : TEXTS.text("annotate.rule.between", rule.least(), rule.most());
  }

  private static Label hint(String text) {
    var label = new Label(text);
    label.getStyleClass().addAll("hint", "facet");
    return label;
  }

  private Node chips(Page page, List<Tag> tags, Verdict verdict) {
    var pane = new FlowPane();
    pane.getStyleClass().add("chip-row");
    if (tags.isEmpty()) pane.getChildren().add(none());
    for (Tag tag : tags) {
      var icon =
          switch (verdict) {
            case YES -> page.isFirst(tag) ? Icon.BEST : Icon.YES;
            case NO -> Icon.NO;
            case UNSURE, UNSEEN -> Icon.UNSURE;
          };
      var chip = chip(tag, verdict == Verdict.YES ? "chip-yes" : "chip-no", icon);
      if (verdict == Verdict.YES) letMove(chip, tag);
      pane.getChildren().add(chip);
    }
    return pane;
  }

  private static Label none() {
    var none = new Label(TEXTS.text("annotate.none"));
    none.getStyleClass().add("hint");
    return none;
  }

  /// Ctrl with an arrow moves a chip; so does dragging it onto another.
  private void letMove(Button chip, Tag tag) {
    movable.put(chip, tag);
    chip.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (!event.isShortcutDown()) return;
          if (event.getCode() == KeyCode.LEFT) move.accept(tag, -1);
          else if (event.getCode() == KeyCode.RIGHT) move.accept(tag, 1);
          else return;
          event.consume();
        });
    chip.setOnDragDetected(
        event -> {
          var content = new ClipboardContent();
          content.putString(tag.name());
          chip.startDragAndDrop(TransferMode.MOVE).setContent(content);
          event.consume();
        });
    chip.setOnDragOver(
        event -> {
          if (dragged(event).isPresent()) event.acceptTransferModes(TransferMode.MOVE);
        });
    chip.setOnDragDropped(event -> dragged(event).ifPresent(from -> drop(from, tag)));
  }

  private Optional<Tag> dragged(DragEvent event) {
    return event.getGestureSource() instanceof Button chip
        ? Optional.ofNullable(movable.get(chip))
        : Optional.empty();
  }

  private void drop(Tag from, Tag to) {
    int steps = order.indexOf(to.id()) - order.indexOf(from.id());
    if (steps != 0) move.accept(from, steps);
  }

  /// The chip of a tag gets the focus again that had it before everything was drawn anew.
  private void keepFocus(Optional<Tag> focused) {
    movable.forEach(
        (chip, tag) -> {
          if (focused.filter(tag::equals).isPresent()) chip.requestFocus();
        });
  }

  private Optional<Tag> focused() {
    return movable.entrySet().stream()
        .filter(entry -> entry.getKey().isFocused())
        .map(Map.Entry::getValue)
        .findFirst();
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
