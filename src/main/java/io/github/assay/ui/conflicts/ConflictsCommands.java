package io.github.assay.ui.conflicts;

import static io.github.assay.ui.conflicts.ConflictsScreen.TEXTS;

import io.github.assay.domain.Cause;
import io.github.assay.domain.Verdict;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.RequestSheet;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// What can be done on the conflicts screen, with its keys. Nothing is typed there but the note, so
/// letters are free.
///
/// @param rows the tags in view
/// @param ends where keys lead
record ConflictsCommands(ConflictsViewModel model, TagRows rows, ConflictsView.Ends ends) {
  private static final int MOST_PEOPLE = 9;

  List<Command> all() {
    var commands = new ArrayList<>(here(any()));
    commands.add(
        of("conflicts.majority", Icon.AGREEMENT, () -> fillMajority()).on("M").when(any()));
    commands.add(of("conflicts.copy.model", Icon.MODEL, () -> fillModel()).on("C").when(any()));
    commands.add(of("conflicts.consensus", Icon.PERSON, model::consensus).on("D").when(any()));
    commands.add(of("conflicts.gap", Icon.UNSURE, this::tellOfGap).on("G").when(any()));
    commands.addAll(adopting());
    commands.addAll(reasons());
    commands.add(of("conflicts.back", Icon.BACK, () -> model.move(-1)).on("Alt+Left").when(any()));
    commands.add(of("conflicts.on", Icon.FORWARD, () -> model.move(1)).on("Alt+Right").when(any()));
    commands.add(of("conflicts.names", Icon.PERSON, this::turnNames).on("F9").when(any()));
    commands.add(of("conflicts.item", Icon.LINK, this::openItem).on("I").when(any()));
    commands.add(
        of("conflicts.filter", Icon.SEARCH, ends.filter())
            .on("Slash", "Divide")
            .shownAs("/")
            .when(free()));
    commands.add(of("conflicts.again", Icon.REDO, model::again).on("F5"));
    commands.add(
        of("conflicts.precedents", Icon.SNAPSHOT, () -> PrecedentsSheet.open(model))
            .on("Shift+P")
            .when(free()));
    commands.add(of("conflicts.undo", Icon.UNDO, model::undo).on("Shortcut+Z").when(free()));
    commands.add(of("conflicts.redo", Icon.REDO, model::redo).on("Shortcut+Y", "Shortcut+Shift+Z"));
    return commands;
  }

  /// What is shown below the page; buttons can be pressed also while somebody writes.
  List<Command> shown() {
    return here(
        Bindings.createBooleanBinding(
            () -> model.caseProperty().get().isPresent(), model.caseProperty()));
  }

  private List<Command> here(BooleanBinding when) {
    return List.of(
        of("conflicts.commit", Icon.YES, model::commit).on("Enter").when(when),
        of("conflicts.yes", Icon.YES, () -> rule(Verdict.YES)).on("Y").when(when),
        of("conflicts.no", Icon.NO, () -> rule(Verdict.NO)).on("N").when(when),
        of("conflicts.unsure", Icon.UNSURE, () -> rule(Verdict.UNSURE)).on("U").when(when),
        of("conflicts.note", Icon.ANNOTATE, ends.note()).on("R").when(when),
        of("conflicts.ask", Icon.BACK, this::ask).on("K").when(when),
        of("conflicts.precedent.make", Icon.SNAPSHOT, this::precedent).on("P").when(when));
  }

  private void rule(Verdict verdict) {
    rows.tag()
        .ifPresent(
            tag -> {
              model.rule(tag, verdict);
              rows.next();
            });
  }

  private void fillMajority() {
    model.fill((adjudicating, ruling) -> adjudicating.majority(ruling));
  }

  private void fillModel() {
    model.fill((adjudicating, ruling) -> adjudicating.model(ruling));
  }

  /// A digit takes over all that a person says.
  private List<Command> adopting() {
    var commands = new ArrayList<Command>();
    for (int place = 0; place < MOST_PEOPLE; place++) {
      int at = place;
      commands.add(
          of("conflicts.adopt", Icon.COPY, () -> adopt(at))
              .on("" + (place + 1))
              .shownAs(place == 0 ? "1 … 9" : "")
              .when(any()));
    }
    return commands;
  }

  private void adopt(int place) {
    model
        .caseProperty()
        .get()
        .map(shown -> shown.detail().voices())
        .filter(voices -> place < voices.size())
        .ifPresent(
            voices ->
                model.fill(
                    (adjudicating, ruling) ->
                        adjudicating.adopt(ruling, voices.get(place).person())));
  }

  /// Control and a digit say why.
  private List<Command> reasons() {
    var commands = new ArrayList<Command>();
    for (int place = 0; place < ConflictsView.CAUSES.size(); place++) {
      Cause cause = ConflictsView.CAUSES.get(place);
      commands.add(
          Command.of(
                  TEXTS.text("conflicts.because", Lot.cause(cause)),
                  Icon.TAG,
                  () -> model.because(cause))
              .on("Shortcut+" + (place + 1))
              .when(any()));
    }
    return commands;
  }

  private void ask() {
    model.caseProperty().get().ifPresent(shown -> AskSheet.open(model, shown, rows.tag()));
  }

  private void precedent() {
    model.precedents().make(preview -> PrecedentSheet.open(model, preview));
  }

  /// Asks the owner of the vocabulary to say more about the tag under the cursor.
  private void tellOfGap() {
    model
        .caseProperty()
        .get()
        .map(
            shown ->
                new RequestSheet.Cause(
                    shown.vocabulary(),
                    rows.tag().map(shown.vocabulary()::tag),
                    "",
                    shown.detail().item().id()))
        .ifPresent(
            cause ->
                RequestSheet.openOnGuidance(
                    model.desk(), cause, () -> model.because(Cause.GUIDELINE_GAP)));
  }

  private void turnNames() {
    model.namedProperty().set(!model.namedProperty().get());
  }

  private void openItem() {
    model
        .caseProperty()
        .get()
        .ifPresent(
            shown ->
                model.desk().go(new Link.ToItems("id:\"" + shown.detail().item().id() + "\"")));
  }

  /// Whether there is a conflict, and letters are not what somebody writes.
  private BooleanBinding any() {
    return Bindings.createBooleanBinding(
        () -> model.caseProperty().get().isPresent() && !ends.writing().get(),
        model.caseProperty(),
        ends.writing());
  }

  private BooleanBinding free() {
    return Bindings.createBooleanBinding(() -> !ends.writing().get(), ends.writing());
  }

  private static Command of(String key, Icon icon, Runnable action) {
    return Command.of(TEXTS.text(key), icon, action);
  }
}
