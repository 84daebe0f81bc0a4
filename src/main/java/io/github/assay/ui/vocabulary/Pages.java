package io.github.assay.ui.vocabulary;

import static io.github.assay.ui.vocabulary.VocabularyScreen.TEXTS;

import io.github.assay.domain.Ticket;
import io.github.assay.transfer.VocabularyCheck.Finding;
import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.QuietTable;
import io.github.assay.ui.support.Texts;
import io.github.assay.ui.vocabulary.VocabularyViewModel.Topic;
import io.github.assay.workbench.RuleFigures.Figure;
import io.github.assay.workbench.VocabularyRevising.Step;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.TableView;

/// The tables of the right side.
final class Pages {
  /// In a narrower table the last column would lead out of the window.
  private static final double NARROW = 530;

  private final VocabularyViewModel model;
  private final TableView<Figure> rules = table("rules");
  private final TableView<Finding> findings = table("findings");
  private final TableView<Ticket> requests = table("requests");
  private final TableView<Step> history = table("history");
  private final ReportsPage reports;

  Pages(VocabularyViewModel model) {
    this.model = model;
    reports = new ReportsPage(model, model.reports());
    drawRules();
    drawFindings();
    drawRequests();
    drawHistory();
  }

  private void drawRules() {
    Columns.of(rules)
        .text(TEXTS.text("vocabulary.tag"), figure -> name(figure.rule().tag()))
        .width(150)
        .text(TEXTS.text("vocabulary.rule"), figure -> figure.rule().detail())
        .width(190)
        .number(TEXTS.text("vocabulary.hits"), "%,.0f", Figure::hits)
        .width(64)
        .number(
            TEXTS.text("vocabulary.precision.title"),
            figure -> figure.hits() == 0 ? null : (double) figure.right() / figure.hits(),
            RuleTexts::precision)
        .atLeast(128)
        .number(TEXTS.text("vocabulary.reports.title"), "%,.0f", Figure::reports)
        .width(76)
        .from(600)
        .text(TEXTS.text("vocabulary.state"), Pages::state)
        .width(110)
        .from(NARROW);
  }

  private void drawFindings() {
    Columns.of(findings)
        .text(TEXTS.text("vocabulary.kind"), Pages::kind)
        .width(104)
        .text(TEXTS.text("vocabulary.tag"), Finding::tag)
        .width(120)
        .text(TEXTS.text("vocabulary.finding"), Finding::message)
        .width(420);
  }

  private void drawRequests() {
    Columns.of(requests)
        .text(TEXTS.text("vocabulary.state"), Pages::state)
        .width(84)
        .text(TEXTS.text("vocabulary.kind"), ticket -> word("request", ticket.about().kind()))
        .width(120)
        .text(TEXTS.text("vocabulary.tag"), ticket -> name(ticket.about().tag()))
        .width(130)
        .text(TEXTS.text("vocabulary.request"), Pages::words)
        .width(280)
        .text(TEXTS.text("vocabulary.by"), Ticket::author)
        .width(90)
        .from(NARROW);
  }

  private void drawHistory() {
    Columns.of(history)
        .text(TEXTS.text("vocabulary.version"), step -> String.valueOf(step.edit().version()))
        .width(70)
        .text(TEXTS.text("vocabulary.when"), Pages::when)
        .atLeast(140)
        .text(TEXTS.text("vocabulary.by"), step -> step.edit().author())
        .width(100)
        .text(TEXTS.text("vocabulary.edit"), step -> step.edit().summary())
        .width(380);
  }

  static <S> TableView<S> table(String id) {
    return QuietTable.of(
        id, TEXTS.text("vocabulary.page." + id), TEXTS.text("vocabulary.nothing." + id));
  }

  /// Fills all of them.
  void show(Contents all) {
    fill(rules, all.figures());
    fill(findings, all.sides().findings());
    fill(requests, all.sides().requests());
    fill(history, all.sides().history());
  }

  static <S> void fill(TableView<S> table, List<S> rows) {
    int row = table.getSelectionModel().getSelectedIndex();
    table.setItems(FXCollections.observableArrayList(rows));
    if (!rows.isEmpty()) table.getSelectionModel().select(Math.clamp(row, 0, rows.size() - 1));
  }

  TableView<Figure> rules() {
    return rules;
  }

  TableView<Finding> findings() {
    return findings;
  }

  TableView<Ticket> requests() {
    return requests;
  }

  /// What is shown of a topic.
  Node node(Topic topic, Node tag) {
    return switch (topic) {
      case TAG -> tag;
      case RULES -> rules;
      case FINDINGS -> findings;
      case REQUESTS -> requests;
      case HISTORY -> history;
      case REPORTS -> reports;
    };
  }

  /// What of a topic the keys are put on.
  Node keys(Topic topic, Node tag) {
    return topic == Topic.REPORTS ? reports.keys() : node(topic, tag);
  }

  ReportsPage reports() {
    return reports;
  }

  private String name(int tag) {
    return model.contents().map(all -> all.name(tag)).orElse("");
  }

  private static String state(Figure figure) {
    if (figure.rule().isSuspended()) return TEXTS.text("vocabulary.suspended");
    return figure.shouldRest() ? TEXTS.text("vocabulary.should.rest.short") : "";
  }

  private static String kind(Finding finding) {
    return word("doubt", finding.doubt());
  }

  private static String word(String group, Enum<?> value) {
    return TEXTS.text(
        "vocabulary." + group + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '.'));
  }

  static String state(Ticket ticket) {
    return ticket.isTakenBack()
        ? TEXTS.text("vocabulary.ticket.taken.back")
        : word("ticket", ticket.state());
  }

  private static String words(Ticket ticket) {
    var about = ticket.about();
    return String.join(
        " · ",
        List.of(about.detail(), about.reason(), about.text()).stream()
            .filter(text -> !text.isBlank())
            .toList());
  }

  private static String when(Step step) {
    return Texts.time(step.edit().at());
  }
}
