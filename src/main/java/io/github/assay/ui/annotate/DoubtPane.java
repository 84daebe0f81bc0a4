package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.workbench.Completeness;
import io.github.assay.workbench.Doubt;
import io.github.assay.workbench.Offer;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What speaks against submitting the item so, told once; the same key again submits it.
final class DoubtPane extends VBox {
  DoubtPane() {
    getStyleClass().add("doubts");
    setVisible(false);
    setManaged(false);
  }

  void show(Page page) {
    var doubts = page.told();
    if (doubts.isEmpty() && getChildren().isEmpty()) return;
    getChildren().clear();
    for (Doubt doubt : doubts) {
      var line = new Label(text(page, doubt), Icon.TROUBLE.draw());
      Layout.wrap(line);
      getChildren().add(line);
    }
    if (!doubts.isEmpty()) {
      var hint = new Label(TEXTS.text("annotate.doubts.hint"));
      hint.getStyleClass().add("hint");
      Layout.wrap(hint);
      getChildren().add(hint);
    }
    setVisible(!doubts.isEmpty());
    setManaged(!doubts.isEmpty());
  }

  private static String text(Page page, Doubt doubt) {
    return switch (doubt) {
      case Doubt.RuleBroken(Completeness.Line line) -> broken(line);
      case Doubt.Missing(Offer offer) ->
          TEXTS.text(
              "annotate.doubt.missing", page.tag(offer).name(), score(offer.suggestion().score()));
      case Doubt.Unlikely(int tag, double score) ->
          TEXTS.text("annotate.doubt.unlikely", page.vocabulary().nameOf(tag), score(score));
    };
  }

  private static String broken(Completeness.Line line) {
    var rule = line.rule();
    return line.tags() < rule.least()
        ? TEXTS.text("annotate.doubt.few", rule.name(), rule.least(), line.tags())
        : TEXTS.text("annotate.doubt.many", rule.name(), rule.most(), line.tags());
  }

  private static String score(double score) {
    return String.format(Locale.ENGLISH, "%.2f", score);
  }
}
