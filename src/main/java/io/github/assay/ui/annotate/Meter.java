package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.workbench.Completeness;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// How many of the facets that an item must have a tag of have enough, and which do not; nothing
/// where none is required.
final class Meter extends Label {
  private static final PseudoClass LACKING = PseudoClass.getPseudoClass("lacking");

  private final Node done = Icon.YES.draw();
  private final Node undone = Icon.TROUBLE.draw();

  Meter() {
    getStyleClass().addAll("hint", "facet", "meter");
    Layout.wrap(this);
  }

  void show(Completeness completeness) {
    boolean isShown = completeness.required() > 0;
    setVisible(isShown);
    setManaged(isShown);
    var lacking = completeness.lacking();
    pseudoClassStateChanged(LACKING, !lacking.isEmpty());
    setGraphic(lacking.isEmpty() ? done : undone);
    var counted = TEXTS.text("annotate.meter", completeness.fulfilled(), completeness.required());
    var names = lacking.stream().map(line -> line.rule().name()).collect(Collectors.joining(", "));
    setText(lacking.isEmpty() ? counted : TEXTS.text("annotate.meter.lacking", counted, names));
  }
}
