package io.github.assay.ui.vocabulary;

import static io.github.assay.ui.vocabulary.VocabularyScreen.TEXTS;

import io.github.assay.domain.Ticket;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.Sheets;
import io.github.assay.workbench.Origin;
import io.github.assay.workbench.Rule;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanExpression;

/// What is done on the page of reports.
///
/// @param on whether letters are about its rows
/// @param show puts the keys back on the page
record ReportCommands(
    VocabularyViewModel model, ReportsPage page, BooleanExpression on, Runnable show) {
  /// What is done with the source or the report under the cursor.
  List<Command> acts() {
    return List.of(
        Command.of(TEXTS.text("vocabulary.reports.suspend"), Icon.NO, this::suspend)
            .on("S")
            .when(on),
        Command.of(TEXTS.text("vocabulary.reports.decline"), Icon.REDO, this::decline)
            .on("D")
            .when(on),
        Command.of(TEXTS.text("vocabulary.reports.fix"), Icon.DONE, this::fix).on("F").when(on),
        Command.of(TEXTS.text("vocabulary.reports.names"), Icon.PERSON, this::turnNames)
            .on("F9")
            .when(on));
  }

  /// Where rows lead to.
  List<Command> moves() {
    return List.of(
        Command.of(TEXTS.text("vocabulary.reports.item"), Icon.LINK, this::openItem)
            .on("Enter")
            .shownAs("")
            .when(page.examples().focusedProperty()),
        Command.of(TEXTS.text("vocabulary.reports.tag"), Icon.LINK, this::jump)
            .on("Enter")
            .shownAs("")
            .when(page.sources().focusedProperty()));
  }

  private Optional<Rule> rule() {
    return page.row()
        .map(row -> row.group().origin())
        .filter(Origin.Words.class::isInstance)
        .map(origin -> ((Origin.Words) origin).rule());
  }

  /// Shows what it would do to suspend the rule; once it is done, its open reports are fixed.
  private void suspend() {
    var open = page.row().map(row -> row.group().open()).orElse(List.of());
    rule()
        .filter(rule -> !rule.isSuspended())
        .ifPresentOrElse(
            rule ->
                EditSheet.open(
                    model,
                    new EditForm(TEXTS.text("vocabulary.title.rest", rule.words()))
                        .settles(open)
                        .makes(() -> Optional.of(rule.rest())),
                    (edit, now) -> show.run()),
            () -> model.say("vocabulary.reports.no.rule"));
  }

  private void decline() {
    var tickets = page.chosen();
    if (tickets.isEmpty()) {
      model.say("vocabulary.reports.nothing");
      return;
    }
    var question =
        new Sheets.Question(
            TEXTS.count("vocabulary.reports.decline.title", tickets.size()),
            TEXTS.text("vocabulary.reports.decline.hint"),
            "",
            TEXTS.text("vocabulary.reports.decline.button"));
    model
        .desk()
        .window()
        .sheets()
        .ask(question, word -> model.answer(tickets, Ticket.State.DECLINED, word));
  }

  private void fix() {
    var tickets = page.chosen();
    if (tickets.isEmpty()) model.say("vocabulary.reports.nothing");
    else model.answer(tickets, Ticket.State.FIXED, "");
  }

  private void turnNames() {
    var named = model.reports().namedProperty();
    named.set(!named.get());
  }

  private void openItem() {
    page.example()
        .map(example -> example.report().about().item())
        .filter(item -> !item.isEmpty())
        .ifPresent(item -> model.desk().go(new Link.ToItem(item)));
  }

  private void jump() {
    rule()
        .flatMap(rule -> model.contents().map(all -> all.name(rule.tag())))
        .ifPresent(
            name -> {
              model.jump(name);
              show.run();
            });
  }
}
