package io.github.assay.ui.statistics;

import static io.github.assay.ui.statistics.StatisticsScreen.TEXTS;

import io.github.assay.ui.statistics.StatisticsViewModel.Topic;
import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Sides;
import io.github.assay.workbench.Statistics;
import io.github.assay.workbench.Statistics.Bin;
import io.github.assay.workbench.Statistics.DataCheck;
import io.github.assay.workbench.Statistics.FacetUse;
import io.github.assay.workbench.Statistics.Spread;
import io.github.assay.workbench.Statistics.Together;
import io.github.assay.workbench.Statistics.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What is shown of each topic.
final class Pages {
  /// The height of a row with two tags, one below the other, as the style sheet has it.
  private static final double PAIR = 3.6 * 14;

  private final TableView<DataCheck> checks;

  private final TableView<Use> uses = Tables.uses();
  private final TableView<FacetUse> facets = Tables.facets();
  private final TableView<Bin> sizes = Tables.bins("sizes", "statistics.tags.each");
  private final TableView<Pair> pairs = Tables.table("pairs");
  private final TableView<Bin> titles = Tables.bins("titles", "statistics.characters");
  private final TableView<Bin> descriptions = Tables.bins("descriptions", "statistics.characters");
  private final TableView<Spelling> spellings = Tables.table("spellings");
  private final WordPage words = new WordPage();
  private final Label titleLine = line();
  private final Label descriptionLine = line();
  private final Label readout = new Label();
  private final HeatMap heat;

  /// What had the focus last.
  private @Nullable Node last;

  /// Two tags that stand together.
  record Pair(String one, String other, int items, double lift, String query) {
    String names() {
      return one + " + " + other;
    }
  }

  Pages(StatisticsViewModel model) {
    checks = new CheckTable(model.countingProperty()).make();
    heat =
        new HeatMap(
            (row, column) ->
                model
                    .statistics()
                    .ifPresent(now -> model.open(now.tags().together().query(row, column))));
    model.termsProperty().subscribe(words::show);
    for (TableView<?> table : tables()) follow(table);
    follow(heat);
    readout.textProperty().bind(heat.readoutProperty());
    readout.getStyleClass().add("readout");
    Layout.wrap(readout);
    pairs.getStyleClass().add("pairs");
    Columns.rows(pairs, PAIR);
    Columns.of(pairs)
        .text(TEXTS.text("statistics.pair"), Pair::names)
        .drawn(pair -> new Label(pair.one() + "\n+ " + pair.other()))
        .atLeast(150)
        .number(TEXTS.text("statistics.items"), "%,.0f", Pair::items)
        .width(64)
        .number(TEXTS.text("statistics.lift"), "%.1f", Pair::lift)
        .meaning(TEXTS.text("statistics.lift.meaning"))
        .width(70);
    Columns.of(spellings)
        .text(TEXTS.text("statistics.spelling"), Spelling::text)
        .width(240)
        .text(TEXTS.text("statistics.state"), Pages::state)
        .width(110)
        .number(
            TEXTS.text("statistics.items"),
            "%,.0f",
            spelling -> spelling.isIgnored() ? null : spelling.items())
        .bars(
            spelling ->
                spelling.isIgnored()
                    ? null
                    : Tables.bar(spellings, Spelling::items).apply(spelling))
        .width(260);
  }

  private void follow(Node node) {
    node.focusedProperty()
        .subscribe(
            now -> {
              if (now) last = node;
            });
  }

  private static Label line() {
    var label = new Label();
    label.getStyleClass().add("hint");
    Layout.wrap(label);
    return label;
  }

  private static String state(Spelling spelling) {
    return TEXTS.text(
        spelling.isIgnored() ? "statistics.spelling.ignored" : "statistics.spelling.waits");
  }

  TableView<Spelling> spellings() {
    return spellings;
  }

  HeatMap heat() {
    return heat;
  }

  /// The table or map of a topic that has the focus, or had it last: what keys are about.
  Node current(Topic topic) {
    var all =
        switch (topic) {
          case TOGETHER -> List.of(heat, pairs);
          case TAGS -> List.of(uses, facets);
          case LENGTHS -> List.of(titles, descriptions);
          case WORDS -> List.of(words.groups(), words.words());
          case CHECKS, SIZES, SPELLINGS -> List.of(table(topic));
        };
    var before = last;
    return before != null && all.contains(before) ? before : all.getFirst();
  }

  /// All tables.
  private List<TableView<?>> tables() {
    return List.of(
        checks,
        uses,
        facets,
        sizes,
        pairs,
        titles,
        descriptions,
        spellings,
        words.groups(),
        words.words());
  }

  /// What has the focus first.
  Node first(Topic topic) {
    return switch (topic) {
      case TOGETHER -> heat;
      case WORDS -> words.groups();
      default -> table(topic);
    };
  }

  /// The table that is copied and written to a file.
  TableView<?> table(Topic topic) {
    return switch (topic) {
      case CHECKS -> checks;
      case TAGS -> facets.equals(last) ? facets : uses;
      case SIZES -> sizes;
      case TOGETHER -> pairs;
      case LENGTHS -> descriptions.equals(last) ? descriptions : titles;
      case SPELLINGS -> spellings;
      case WORDS -> words.groups().equals(last) ? words.groups() : words.words();
    };
  }

  /// Fills all of them.
  void show(Statistics now) {
    Tables.fill(checks, now.checks());
    Tables.fill(uses, now.tags().uses());
    Tables.fill(facets, now.tags().facets());
    Tables.fill(sizes, now.tags().perItem());
    Tables.fill(pairs, pairs(now.tags().together(), now.extent().gold()));
    Tables.fill(titles, now.lengths().title().bins());
    Tables.fill(descriptions, now.lengths().description().bins());
    Tables.fill(spellings, Spelling.of(now.spellings()));
    titleLine.setText(sentence(now.lengths().title()));
    descriptionLine.setText(sentence(now.lengths().description()));
    heat.show(now.tags().together(), now.extent().gold());
  }

  private static String sentence(Spread spread) {
    return TEXTS.text(
        "statistics.spread", spread.least(), spread.most(), spread.median(), spread.mean());
  }

  private static List<Pair> pairs(Together together, int gold) {
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < together.tags().size(); i++)
      for (int j = 0; j < i; j++)
        if (together.count(i, j) > 0)
          pairs.add(
              new Pair(
                  together.tags().get(j).name(),
                  together.tags().get(i).name(),
                  together.count(i, j),
                  together.lift(i, j, gold),
                  together.query(j, i)));
    pairs.sort(Comparator.comparingInt(Pair::items).reversed());
    return pairs;
  }

  /// The query that finds the items of the row under the cursor; empty if it has none.
  String query(TableView<?> table) {
    return switch (table.getSelectionModel().getSelectedItem()) {
      case DataCheck check -> check.query();
      case Use use -> use.query();
      case FacetUse use ->
          use.facet().isEmpty()
              ? ""
              : "gold:yes facet:\"" + use.facet().replace("\"", "\\\"") + "\"";
      case Bin bin -> bin.query();
      case Pair pair -> pair.query();
      case Spelling spelling -> spelling.query();
      case WordPage.Group group -> group.query();
      case WordPage.Word word -> word.query();
      case null, default -> "";
    };
  }

  /// What is shown of a topic.
  Node node(Topic topic) {
    return switch (topic) {
      case CHECKS -> under(checks, hint("statistics.checks.hint"));
      case TAGS -> beside(uses, facets);
      case SIZES -> under(sizes, hint("statistics.sizes.hint"));
      case TOGETHER -> together();
      case LENGTHS ->
          beside(
              over(heading("statistics.titles"), titleLine, titles),
              over(heading("statistics.descriptions"), descriptionLine, descriptions));
      case SPELLINGS -> under(spellings, hint("statistics.spellings.hint"));
      case WORDS -> over(wordTables(), words.hint());
    };
  }

  private Node together() {
    var left = new VBox(heat, readout);
    left.getStyleClass().add("statistics-stack");
    VBox.setVgrow(heat, Priority.ALWAYS);
    pairs.getStyleClass().add("statistics-side");
    return beside(left, pairs);
  }

  private Node wordTables() {
    var both = new Sides(words.groups(), words.words());
    both.getStyleClass().add("statistics-columns");
    HBox.setHgrow(words.words(), Priority.ALWAYS);
    VBox.setVgrow(both, Priority.ALWAYS);
    return both;
  }

  private static Label heading(String key) {
    var label = new Label(TEXTS.text(key));
    label.getStyleClass().add("section");
    return label;
  }

  private static Label hint(String key) {
    var label = line();
    label.setText(TEXTS.text(key));
    return label;
  }

  private static Node under(Node table, Node hint) {
    return over(table, hint);
  }

  private static VBox over(Node... nodes) {
    var box = new VBox(nodes);
    box.getStyleClass().add("statistics-stack");
    for (Node node : nodes) if (node instanceof TableView) VBox.setVgrow(node, Priority.ALWAYS);
    return box;
  }

  private static Node beside(Node left, Node right) {
    var box = new Sides(left, right);
    box.getStyleClass().add("statistics-columns");
    HBox.setHgrow(left, Priority.ALWAYS);
    if (!right.getStyleClass().contains("statistics-side")) HBox.setHgrow(right, Priority.ALWAYS);
    return box;
  }
}
