package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.workbench.Completeness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/// A facet, or another word for what follows, and the tags beside it.
final class ChipRow {
  private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");
  private static final PseudoClass LACKING = PseudoClass.getPseudoClass("lacking");

  private final Label name;
  private final Label none = hint(TEXTS.text("annotate.none"));
  private final FlowPane pane = new FlowPane();
  private List<Chip> chips = List.of();
  private String tip = "";
  private Optional<Completeness.Line> shown = Optional.empty();

  ChipRow(String text) {
    name = hint(text);
    name.getStyleClass().add("facet");
    pane.getStyleClass().add("chip-row");
    pane.getChildren().add(none);
  }

  Label name() {
    return name;
  }

  FlowPane pane() {
    return pane;
  }

  List<Chip> chips() {
    return chips;
  }

  /// Puts tags beside the name; a row without tags says so.
  void show(List<Chip> now) {
    chips = List.copyOf(now);
    List<Node> inView = chips.isEmpty() ? List.of(none) : new ArrayList<>(chips);
    Layout.put(pane, inView);
  }

  /// Says what is still to be done for the rule of a facet.
  void show(Completeness.Line line) {
    boolean isIdle = line.tags() == 0 && !line.isRuled();
    for (Node node : List.of(name, pane)) node.pseudoClassStateChanged(IDLE, isIdle);
    if (shown.filter(line::equals).isPresent()) return;
    shown = Optional.of(line);
    name.pseudoClassStateChanged(LACKING, !line.isKept());
    name.setGraphic(line.isKept() ? null : Icon.TROUBLE.draw());
    var rule = line.isRuled() ? rule(line) : "";
    name.setAccessibleText(rule.isEmpty() ? name.getText() : line.rule().name() + ", " + rule);
    if (tip.equals(rule)) return;
    tip = rule;
    name.setTooltip(rule.isEmpty() ? null : new Tooltip(rule));
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
    label.getStyleClass().add("hint");
    return label;
  }
}
