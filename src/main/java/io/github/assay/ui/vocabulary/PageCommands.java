package io.github.assay.ui.vocabulary;

import static io.github.assay.ui.vocabulary.VocabularyScreen.TEXTS;

import io.github.assay.domain.Ticket;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.RequestSheet;
import io.github.assay.ui.vocabulary.VocabularyViewModel.Topic;
import io.github.assay.workbench.RuleFigures.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;

/// Which page is shown, and what is done in its table.
///
/// @param onTags whether the keys are on the tree of tags or its filter
/// @param show puts the keys on a page once it is chosen
record PageCommands(
    VocabularyViewModel model, Pages pages, BooleanExpression onTags, Runnable show) {
  List<Command> all() {
    var commands = new ArrayList<Command>();
    for (Topic topic : Topic.values()) {
      int place = commands.size() + 1;
      commands.add(
          Command.of(
                  TEXTS.text("vocabulary.page", title(topic)),
                  Icon.LINK,
                  () -> {
                    model.topicProperty().set(topic);
                    show.run();
                  })
              .on("Shortcut+" + place));
    }
    commands.addAll(acts(Topic.RULES));
    commands.add(
        Command.of(TEXTS.text("vocabulary.jump.rule"), Icon.LINK, this::jumpToRule)
            .on("Enter")
            .shownAs("")
            .when(pages.rules().focusedProperty()));
    commands.add(
        Command.of(TEXTS.text("vocabulary.jump"), Icon.LINK, this::jumpToFinding)
            .on("Enter")
            .when(pages.findings().focusedProperty()));
    commands.add(
        Command.of(TEXTS.text("vocabulary.request.make"), Icon.TAG, this::ask).on("Shortcut+T"));
    commands.add(
        Command.of(TEXTS.text("vocabulary.looks.open"), Icon.LINK, this::openLooks)
            .on("Shortcut+Shift+G")
            .when(model.hasLooksProperty()));
    commands.addAll(acts(Topic.REQUESTS));
    commands.addAll(acts(Topic.REPORTS));
    commands.addAll(reports().moves());
    return commands;
  }

  /// What is done with the row under the cursor on a page.
  List<Command> acts(Topic topic) {
    return switch (topic) {
      case RULES ->
          List.of(
              Command.of(TEXTS.text("vocabulary.suspend"), Icon.NO, this::suspend)
                  .on("S")
                  .when(on(Topic.RULES)));
      case REQUESTS ->
          List.of(
              answer("accept", Icon.YES, Ticket.State.ACCEPTED).on("A"),
              answer("decline", Icon.NO, Ticket.State.DECLINED).on("D"),
              answer("fix", Icon.DONE, Ticket.State.FIXED).on("F"));
      case REPORTS -> reports().acts();
      case TAG, FINDINGS, HISTORY -> List.of();
    };
  }

  private ReportCommands reports() {
    return new ReportCommands(model, pages.reports(), on(Topic.REPORTS), show);
  }

  /// The title of a page.
  static String title(Topic topic) {
    return TEXTS.text("vocabulary.page." + topic.name().toLowerCase(Locale.ROOT));
  }

  /// Whether letters are about the rows of a page: also while the keys are on the buttons below it.
  private BooleanBinding on(Topic topic) {
    return model.topicProperty().isEqualTo(topic).and(onTags.not());
  }

  private Optional<Figure> figure() {
    return Optional.ofNullable(pages.rules().getSelectionModel().getSelectedItem());
  }

  /// Shows what it would do to suspend the rule, or to let it work again.
  private void suspend() {
    figure().ifPresent(figure -> EditSheet.open(model, form(figure), (edit, now) -> show.run()));
  }

  private static EditForm form(Figure figure) {
    var title = figure.rule().isSuspended() ? "vocabulary.title.wake" : "vocabulary.title.rest";
    return new EditForm(TEXTS.text(title, figure.rule().words()))
        .makes(() -> Optional.of(figure.rule().wake().orElseGet(figure.rule()::rest)));
  }

  private void jumpToRule() {
    figure()
        .flatMap(figure -> model.contents().map(all -> all.name(figure.rule().tag())))
        .ifPresent(this::jump);
  }

  private void jumpToFinding() {
    Optional.ofNullable(pages.findings().getSelectionModel().getSelectedItem())
        .ifPresent(finding -> jump(finding.tag()));
  }

  private void jump(String name) {
    model.jump(name);
    show.run();
  }

  /// Shows the items that have to be looked at again for the tag; `>` serves them there.
  private void openLooks() {
    model.tag().ifPresent(tag -> model.desk().go(Link.ToItems.toLookAgain(tag.name())));
  }

  private void ask() {
    model
        .contents()
        .map(all -> new RequestSheet.Cause(all.vocabulary(), model.tag(), "", ""))
        .ifPresent(cause -> RequestSheet.open(model.desk(), cause, model::load));
  }

  private Command answer(String key, Icon icon, Ticket.State answer) {
    return Command.of(
            TEXTS.text("vocabulary." + key),
            icon,
            () ->
                Optional.ofNullable(pages.requests().getSelectionModel().getSelectedItem())
                    .ifPresent(ticket -> model.answer(List.of(ticket), answer, "")))
        .when(on(Topic.REQUESTS));
  }
}
