package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.domain.Field;
import io.github.assay.domain.Retired;
import io.github.assay.domain.Span;
import io.github.assay.domain.Suggestion.Source;
import io.github.assay.domain.Verdict;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.workbench.Offer;
import io.github.assay.workbench.TagSearch.Hit;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The list under the search: what was found while something is typed, else the suggestions.
final class ChoicePane extends VBox {
  private static final int QUOTED = 24;
  private static final int FEW = 5;
  private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
  private static final int ROWS = Page.MOST;

  /// Letters of a name and what speaks for it that fit beside each other.
  private static final int ROOM = 36;

  /// From how many suggestions on it is said that one key takes the first ones.
  private static final int SEVERAL = 3;

  ChoicePane() {
    getStyleClass().add("choices-list");
  }

  /// Shows suggestions.
  ///
  /// @param cursor place of the highlighted one
  void suggestions(Page page, int cursor, Consumer<Offer> take) {
    getChildren().clear();
    List<Offer> open = page.open();
    for (int i = 0; i < open.size(); i++) {
      var offer = open.get(i);
      var row = row(offerRow(page, offer), i == cursor, () -> take.accept(offer));
      row.setAccessibleText(
          TEXTS.text("annotate.offer", offer.rank(), page.tag(offer).name(), why(page, offer)));
      getChildren().add(row);
    }
    if (page.isBlank()) note(TEXTS.text("write.hint"));
    else if (page.view().withheld()) note(TEXTS.text("annotate.withheld"));
    else if (open.isEmpty()) note(TEXTS.text("annotate.no.offers"));
    else keys(page, open);
    rowsAreIn();
  }

  /// Says what brings more suggestions into view, and what takes several.
  private void keys(Page page, List<Offer> open) {
    var several =
        open.size() < SEVERAL
            ? ""
            : TEXTS.text("annotate.take.several", open.get(SEVERAL - 1).rank());
    var more = page.beyond() > 0 ? TEXTS.count("annotate.beyond", page.beyond()) : "";
    var keys = (more + "   " + several).strip();
    if (!keys.isEmpty()) note(keys);
  }

  /// Shows tags that were found: as many around the cursor as have room.
  void hits(Page page, Lookup lookup, Consumer<Hit> add) {
    getChildren().clear();
    var hits = lookup.hitsProperty().get();
    int cursor = lookup.cursorProperty().get();
    int from = Math.clamp(cursor - ROWS / 2L, 0, Math.max(0, hits.size() - ROWS));
    for (int i = from; i < Math.min(hits.size(), from + ROWS); i++) {
      var hit = hits.get(i);
      var row = row(hitRow(page, hit, key(lookup, i + 1)), i == cursor, () -> add.accept(hit));
      row.setAccessibleText(TEXTS.text("annotate.hit", i + 1, hit.tag().name()));
      getChildren().add(row);
    }
    var gone = lookup.gone();
    if (hits.isEmpty() && gone.isEmpty()) note(TEXTS.text("annotate.no.hits"));
    if (hits.size() > ROWS) note(TEXTS.text("annotate.of.hits", cursor + 1, hits.size()));
    for (Retired tag : gone) note(TEXTS.text("annotate.gone", tag.name(), tag.reason()).strip());
    switch (lookup.typed().verdict()) {
      case NO -> note(TEXTS.text("annotate.typed.no"));
      case UNSURE -> note(TEXTS.text("annotate.typed.unsure"));
      case YES, UNSEEN -> {}
    }
    rowsAreIn();
  }

  /// Few rows keep the room of many, so that what is below stays where it is.
  private void rowsAreIn() {
    pseudoClassStateChanged(LONG, getChildren().size() > FEW);
  }

  private void note(String text) {
    var label = new Label(text);
    label.getStyleClass().addAll("hint", "choice-note");
    Layout.wrap(label);
    getChildren().add(label);
  }

  private static Button row(Node content, boolean highlighted, Runnable action) {
    var button = new Button("", content);
    button.getStyleClass().setAll("choice-row");
    if (highlighted) button.getStyleClass().add("highlighted");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setFocusTraversable(false);
    button.setOnAction(event -> action.run());
    return button;
  }

  private static Node offerRow(Page page, Offer offer) {
    var refused = page.work().verdict(offer.suggestion().tag()) == Verdict.NO;
    var key = key(offer.rank());
    var name = new Label(page.tag(offer).name());
    name.getStyleClass().add(refused ? "refused" : "choice-name");
    var why = new Label(refused ? TEXTS.text("annotate.refused.one") : why(page, offer));
    why.setGraphic(refused ? Icon.NO.draw() : icon(offer.suggestion().source()).draw());
    why.getStyleClass().add("hint");
    boolean isQuote = !refused && offer.suggestion().source() == Source.RULE;
    if (!isQuote) why.setMinWidth(Region.USE_PREF_SIZE);
    if (name.getText().length() + why.getText().length() > ROOM)
      return line(key, new VBox(name, why));
    return line(key, name, spacer(), why);
  }

  private static Label key(int digit) {
    var key = new Label(Integer.toString(digit));
    key.getStyleClass().add("key-cap");
    key.setMinWidth(Region.USE_PREF_SIZE);
    return key;
  }

  private static Label key(Lookup lookup, int place) {
    var key = key(place);
    key.setVisible(place <= Page.MOST && lookup.at(place).isPresent());
    return key;
  }

  private static Node hitRow(Page page, Hit hit, Label key) {
    var name = new Label(hit.tag().name());
    name.getStyleClass().add("choice-name");
    var alias = new Label(hit.retired() ? TEXTS.text("annotate.was", hit.alias()) : hit.alias());
    alias.getStyleClass().add("hint");
    var chosen = page.work().verdict(hit.tag().id()) == Verdict.YES;
    var facet = new Label(chosen ? TEXTS.text("annotate.chosen") : hit.tag().facet());
    if (chosen) facet.setGraphic(Icon.YES.draw());
    facet.getStyleClass().add("hint");
    facet.setMinWidth(Region.USE_PREF_SIZE);
    if ((name.getText() + alias.getText() + facet.getText()).length() > ROOM)
      return line(key, new VBox(name, alias), spacer(), facet);
    return line(key, name, alias, spacer(), facet);
  }

  private static HBox line(Node... nodes) {
    var line = new HBox(nodes);
    line.getStyleClass().add("choice-line");
    return line;
  }

  private static Region spacer() {
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    return spacer;
  }

  private static Icon icon(Source source) {
    return switch (source) {
      case RULE -> Icon.RULE;
      case PARENT -> Icon.IMPLIED;
      case MODEL -> Icon.MODEL;
      case NEIGHBOURS -> Icon.NEIGHBOURS;
    };
  }

  /// Who proposes it and on what ground, in a few words.
  private static String why(Page page, Offer offer) {
    var suggestion = offer.suggestion();
    var score = String.format(Locale.ENGLISH, "%.2f", suggestion.score());
    return switch (suggestion.source()) {
      case RULE ->
          suggestion.spans().isEmpty()
              ? TEXTS.text("annotate.rule")
              : TEXTS.text("annotate.quote", quote(page, suggestion.spans().getFirst()));
      case PARENT -> TEXTS.text("annotate.implied");
      case MODEL -> TEXTS.text("annotate.model", score);
      case NEIGHBOURS -> TEXTS.text("annotate.neighbours", score);
    };
  }

  private static String quote(Page page, Span span) {
    var item = page.work().item();
    var text = span.field() == Field.TITLE ? item.title() : item.description();
    if (span.end() > text.length()) return "";
    var words = text.substring(span.start(), span.end());
    return words.length() <= QUOTED ? words : words.substring(0, QUOTED) + "…";
  }
}
