package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.workbench.Completeness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// The tags on the item by facet, and those that were refused; a click takes one off, and one that
/// is dragged onto another takes its place. What stays on the item stays the same node, with the
/// focus that it has.
final class ChipPane extends GridPane {
  private static final int MOST_EMPTY = 7;

  private final Consumer<Tag> remove;
  private final ObjIntConsumer<Tag> move;
  private final Map<String, ChipRow> rows = new LinkedHashMap<>();
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
    new ChipDrag(tag -> order.contains(tag.id()), this::drop).listenTo(this);
  }

  void show(Page page) {
    order = page.work().chosen();
    var inView = new ArrayList<ChipRow>();
    SequencedMap<String, List<Tag>> byFacet = page.chosen();
    for (Completeness.Line line : page.completeness().lines()) {
      var facet = line.rule().name();
      var tags = byFacet.getOrDefault(facet, List.of());
      boolean isIdle = tags.isEmpty() && !line.isRuled();
      if (isIdle && byFacet.size() > MOST_EMPTY) continue;
      var row = row(facet.isEmpty() ? TEXTS.text("annotate.tags") : facet, Verdict.YES);
      row.show(chips(page, row, tags, Verdict.YES));
      row.show(line);
      inView.add(row);
    }
    said(page, page.refused(), Verdict.NO, "annotate.refused").ifPresent(inView::add);
    said(page, page.unsure(), Verdict.UNSURE, "annotate.left.to.others").ifPresent(inView::add);
    put(inView);
  }

  private Optional<ChipRow> said(Page page, List<Tag> tags, Verdict verdict, String key) {
    if (tags.isEmpty()) return Optional.empty();
    var row = row(TEXTS.text(key), verdict);
    row.show(chips(page, row, tags, verdict));
    return Optional.of(row);
  }

  private ChipRow row(String name, Verdict verdict) {
    return rows.computeIfAbsent(verdict + " " + name, _ -> new ChipRow(name));
  }

  private void put(List<ChipRow> inView) {
    var nodes = new ArrayList<Node>();
    for (int i = 0; i < inView.size(); i++) {
      GridPane.setConstraints(inView.get(i).name(), 0, i);
      GridPane.setConstraints(inView.get(i).pane(), 1, i);
      nodes.add(inView.get(i).name());
      nodes.add(inView.get(i).pane());
    }
    Layout.put(this, nodes);
  }

  /// The chips of a row: those that it has, and new ones for tags that are new.
  private List<Chip> chips(Page page, ChipRow row, List<Tag> tags, Verdict verdict) {
    var there = new LinkedHashMap<Tag, Chip>();
    for (Chip chip : row.chips()) there.put(chip.tag(), chip);
    var chips = new ArrayList<Chip>();
    for (Tag tag : tags) {
      var chip = there.containsKey(tag) ? there.get(tag) : chip(tag, verdict);
      if (verdict == Verdict.YES) chip.show(page.isFirst(tag) ? Icon.BEST : Icon.YES);
      chips.add(chip);
    }
    return chips;
  }

  private Chip chip(Tag tag, Verdict verdict) {
    var chip = new Chip(tag, verdict, remove);
    if (verdict == Verdict.YES) letMove(chip, tag);
    return chip;
  }

  /// Ctrl with an arrow moves a chip.
  private void letMove(Chip chip, Tag tag) {
    chip.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (!event.isShortcutDown()) return;
          if (event.getCode() == KeyCode.LEFT) move.accept(tag, -1);
          else if (event.getCode() == KeyCode.RIGHT) move.accept(tag, 1);
          else return;
          event.consume();
        });
  }

  private void drop(Tag from, Tag to) {
    if (order.contains(from.id()) && order.contains(to.id()))
      move.accept(from, order.indexOf(to.id()) - order.indexOf(from.id()));
  }
}
