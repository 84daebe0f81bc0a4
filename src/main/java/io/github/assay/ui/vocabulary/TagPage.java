package io.github.assay.ui.vocabulary;

import static io.github.assay.ui.vocabulary.VocabularyScreen.TEXTS;

import io.github.assay.domain.Contrast;
import io.github.assay.domain.Facet;
import io.github.assay.domain.Retired;
import io.github.assay.domain.Tag;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Prose;
import io.github.assay.workbench.RuleFigures.Figure;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is known of one tag, one facet or one retired tag.
final class TagPage {
  private final Contents all;
  private final VBox page = new VBox();

  private TagPage(Contents all) {
    this.all = all;
    page.getStyleClass().add("tag-page");
  }

  static VBox of(Contents all, Spot spot) {
    var page = new TagPage(all);
    switch (spot) {
      case Spot.OfTag(int id) -> all.tag(id).ifPresent(page::tag);
      case Spot.OfRetired(int id) -> all.retired(id).ifPresent(page::retired);
      case Spot.OfFacet(String name) -> page.facet(name);
      case Spot.AllRetired() -> page.heading(TEXTS.text("vocabulary.retired"), "");
      case Spot.None() -> {}
    }
    return page.page;
  }

  private void tag(Tag tag) {
    heading(tag.name(), TEXTS.count("vocabulary.uses", all.uses(tag.id())));
    int looks = all.looks(tag.id());
    if (looks > 0) page.getChildren().add(hint(TEXTS.count("vocabulary.looks", looks)));
    var facts = new GridPane();
    facts.getStyleClass().add("facts-grid");
    columns(facts);
    fact(facts, "vocabulary.facet", tag.facet());
    fact(facts, "vocabulary.aliases", String.join(", ", tag.aliases()));
    fact(facts, "vocabulary.parents", String.join(", ", tag.parents()));
    fact(facts, "vocabulary.children", String.join(", ", children(tag)));
    fact(facts, "vocabulary.definition", tag.guidance().definition());
    fact(facts, "vocabulary.use.when", tag.guidance().useWhen());
    fact(facts, "vocabulary.avoid.when", tag.guidance().avoidWhen());
    fact(facts, "vocabulary.example", tag.guidance().example());
    for (Contrast pair : all.vocabulary().conventions().contrasts(tag.id()))
      row(facts, TEXTS.text("vocabulary.unlike", all.name(pair.beside(tag.id()))), pair.text());
    var rules = new Label(TEXTS.text("vocabulary.rules"));
    rules.getStyleClass().add("section");
    facts.add(rules, 0, facts.getRowCount(), 2, 1);
    for (Figure figure : all.figures(tag.id())) rule(facts, figure);
    page.getChildren().add(facts);
  }

  private List<String> children(Tag tag) {
    return all.vocabulary().tags().stream()
        .filter(other -> other.parents().contains(tag.name()))
        .map(Tag::name)
        .toList();
  }

  private static void rule(GridPane grid, Figure figure) {
    var value = new VBox(new Prose(figure.rule().words()), hint(RuleTexts.sentence(figure)));
    if (figure.shouldRest()) {
      var doubt = new Label(TEXTS.text("vocabulary.should.rest"));
      doubt.getStyleClass().add("complaint");
      Layout.wrap(doubt);
      value.getChildren().add(doubt);
    }
    put(grid, TEXTS.text("vocabulary.rule." + figure.rule().kind().word()), value);
  }

  private void retired(Retired tag) {
    heading(tag.name(), TEXTS.text("vocabulary.is.retired"));
    var facts = new GridPane();
    facts.getStyleClass().add("facts-grid");
    columns(facts);
    fact(facts, "vocabulary.successor", all.name(tag.successor()));
    fact(facts, "vocabulary.aliases", String.join(", ", tag.aliases()));
    fact(facts, "vocabulary.reason", tag.reason());
    page.getChildren().add(facts);
  }

  private void facet(String name) {
    var tags = all.vocabulary().tags().stream().filter(tag -> tag.facet().equals(name)).toList();
    heading(
        name.isEmpty() ? TEXTS.text("vocabulary.no.facet") : name,
        TEXTS.count("vocabulary.tags", tags.size()));
    page.getChildren().add(hint(rule(all.vocabulary().conventions().facet(name))));
  }

  /// What a facet asks for, in a sentence.
  static String rule(Facet facet) {
    if (facet.least() == 0 && facet.most() == 0) return TEXTS.text("vocabulary.rule.none");
    if (facet.most() == 0) return TEXTS.text("vocabulary.rule.least", facet.least());
    if (facet.least() == 0) return TEXTS.text("vocabulary.rule.most", facet.most());
    if (facet.least() == facet.most()) return TEXTS.text("vocabulary.rule.exactly", facet.most());
    return TEXTS.text("vocabulary.rule.between", facet.least(), facet.most());
  }

  private void heading(String name, String more) {
    var heading = new Prose(name);
    heading.getStyleClass().add("item-title");
    page.getChildren().add(heading);
    if (!more.isEmpty()) page.getChildren().add(hint(more));
  }

  private static void columns(GridPane grid) {
    var names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    var values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(names, values);
  }

  private static void fact(GridPane grid, String key, String value) {
    row(grid, TEXTS.text(key), value);
  }

  private static void row(GridPane grid, String name, String value) {
    if (value.isBlank()) return;
    put(grid, name, new Prose(value));
  }

  private static void put(GridPane grid, String name, Node value) {
    var label = hint(name);
    GridPane.setValignment(label, VPos.TOP);
    label.getStyleClass().add("fact-name");
    grid.addRow(grid.getRowCount(), label, value);
  }

  private static Label hint(String text) {
    var label = new Label(text);
    label.getStyleClass().add("hint");
    Layout.wrap(label);
    return label;
  }
}
