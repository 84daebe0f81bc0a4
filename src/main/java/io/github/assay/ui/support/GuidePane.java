package io.github.assay.ui.support;

import io.github.assay.domain.Cause;
import io.github.assay.domain.Verdict;
import io.github.assay.store.VocabularyStore.Wording;
import io.github.assay.workbench.GuidePage;
import io.github.assay.workbench.GuidePage.Example;
import io.github.assay.workbench.GuidePage.RuledCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What shows what a tag is for besides what is written: gold items, rulings, and how the text came
/// to be. Empty as long as there is nothing of it.
public final class GuidePane extends VBox {
  private static final Texts TEXTS = Texts.of(GuidePane.class);

  /// @param page of the tag
  public GuidePane(GuidePage page) {
    getStyleClass().add("guide");
    section("support.guide.gold", page.gold(), GuidePane::gold);
    section("support.guide.yes", page.ruled(Verdict.YES), GuidePane::ruled);
    section("support.guide.no", page.ruled(Verdict.NO), GuidePane::ruled);
    section("support.guide.revisions", page.wordings(), GuidePane::wording);
  }

  private <T> void section(String key, List<T> all, Function<T, Node> drawing) {
    if (all.isEmpty()) return;
    var heading = new Label(TEXTS.text(key));
    heading.getStyleClass().add("section");
    var section = new VBox(6, heading);
    for (T one : all) section.getChildren().add(drawing.apply(one));
    getChildren().add(section);
  }

  private static Node gold(Example example) {
    return lines(example.title(), List.of(), example.excerpt());
  }

  private static Node ruled(RuledCase ruled) {
    var facts = new ArrayList<String>();
    facts.add(Texts.time(ruled.at()));
    if (ruled.isDisputed()) facts.add(TEXTS.text("support.guide.disputed"));
    var cause = ruled.basis().cause();
    if (cause != Cause.NONE) facts.add(cause.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    if (ruled.basis().precedent() > 0)
      facts.add(TEXTS.text("support.guide.precedent", ruled.basis().precedent()));
    var said =
        ruled.basis().note().isBlank()
            ? ruled.example().excerpt()
            : TEXTS.text("support.guide.note", ruled.basis().note());
    return lines(ruled.example().title(), facts, said);
  }

  private static Node wording(Wording wording) {
    var definition = wording.guidance().definition();
    return lines(
        definition.isBlank() ? TEXTS.text("support.guide.no.definition") : definition,
        List.of(
            TEXTS.text("support.guide.version", wording.version()),
            Texts.time(wording.at()),
            wording.author()),
        "");
  }

  private static Node lines(String title, List<String> facts, String more) {
    var first = new Prose(title);
    first.getStyleClass().add("guidance-text");
    var lines = new VBox(2, first);
    if (!more.isBlank()) {
      var text = new Prose(more);
      text.getStyleClass().add("hint");
      lines.getChildren().add(text);
    }
    if (!facts.isEmpty()) {
      var label = new Label(String.join(" · ", facts));
      label.getStyleClass().add("hint");
      Layout.wrap(label);
      lines.getChildren().add(label);
    }
    return lines;
  }
}
