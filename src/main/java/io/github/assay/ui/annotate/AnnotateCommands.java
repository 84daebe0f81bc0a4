package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.State;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/// What the keys do on the annotate screen. No bare letter is among them: letters always search.
final class AnnotateCommands {
  private final AnnotateViewModel model;
  private final TagActs acts;
  private final AnnotateSheets sheets;
  private final BooleanBinding ready;
  private final BooleanBinding atSearch;
  private final BooleanBinding blank;

  /// @param searchFocused whether the search has the focus; elsewhere `Enter`, `Space`, `Backspace`
  ///   and the arrows keep their usual meaning
  AnnotateCommands(AnnotateViewModel model, ObservableBooleanValue searchFocused) {
    this.model = model;
    acts = model.acts();
    sheets = new AnnotateSheets(model);
    ready =
        Bindings.createBooleanBinding(
            () -> model.stateProperty().get() instanceof State.Ready, model.stateProperty());
    atSearch = ready.and(searchFocused);
    blank = ready.and(model.lookup().emptyProperty());
  }

  List<Command> all() {
    var commands = new ArrayList<Command>();
    commands.add(submit());
    commands.add(noneApply());
    commands.add(unsure());
    commands.add(skip());
    digits(commands, "annotate.take", "", Icon.YES, acts::take);
    digits(commands, "annotate.take.down", "Ctrl+Shift+", Icon.YES, acts::takeDownTo);
    found(commands);
    digits(commands, "annotate.refuse", "Shift+", Icon.NO, acts::refuse);
    digits(commands, "annotate.look", "Shortcut+", Icon.SEARCH, acts::look);
    digits(commands, "annotate.report", "Alt+", Icon.TROUBLE, sheets::askFault);
    commands.add(
        command("annotate.take.sure", Icon.YES, acts::takeAllSure)
            .on("Shortcut+Shift+A")
            .when(blank));
    commands.add(command("annotate.repeat", Icon.COPY, acts::repeat).on("Shortcut+R").when(ready));
    commands.add(command("annotate.note", Icon.ANNOTATE, sheets::askNote).on("F4").when(ready));
    commands.add(command("annotate.why", Icon.NEIGHBOURS, sheets::showWhy).on("F5").when(ready));
    commands.add(command("annotate.guide", Icon.KEYS, sheets::showGuide).on("F6").when(ready));
    commands.add(
        command("annotate.request", Icon.TAG, sheets::askOwner).on("Shortcut+T").when(ready));
    commands.add(command("annotate.rewrite", Icon.WRITE, this::rewrite).on("F8").when(ready));
    commands.add(newer());
    commands.add(command("annotate.pace.show", Icon.CHART, sheets::showPace).on("F9"));
    facets(commands);
    commands.add(command("annotate.order", Icon.BEST, () -> {}).shownAs("Ctrl+←  Ctrl+→"));
    commands.add(
        command("annotate.take.first", Icon.YES, acts::takeHighlighted)
            .on("Space")
            .when(atSearch.and(blank)));
    commands.add(
        command("annotate.remove.last", Icon.NO, acts::removeLast)
            .on("Backspace")
            .when(atSearch.and(blank)));
    commands.add(
        command("annotate.add", Icon.TAG, acts::addHighlighted)
            .on("Enter")
            .when(atSearch.and(blank.not())));
    commands.add(
        command("annotate.down", Icon.DOWN, () -> model.lookup().move(1))
            .on("Down")
            .shownAs("↓ ↑")
            .when(atSearch));
    commands.add(
        command("annotate.up", Icon.DOWN, () -> model.lookup().move(-1))
            .on("Up")
            .shownAs("")
            .when(atSearch));
    commands.add(command("annotate.clear", Icon.NO, model.lookup()::clear).on("Esc").when(ready));
    commands.add(command("annotate.more", Icon.DOWN, model::showAllOffers).on("F7").when(ready));
    commands.add(command("annotate.back", Icon.BACK, model::back).on("Alt+Left"));
    commands.add(
        command("annotate.forward", Icon.FORWARD, model::forward).on("Alt+Right").when(ready));
    commands.add(command("annotate.undo", Icon.UNDO, model::undo).on("Shortcut+Z"));
    commands.add(
        command("annotate.redo", Icon.REDO, model::redo).on("Shortcut+Y", "Shortcut+Shift+Z"));
    return commands;
  }

  /// Submits; while something is typed, `Enter` adds that tag instead.
  Command submit() {
    return command("annotate.submit", Icon.YES, model::submit)
        .on("Enter")
        .when(atSearch.and(blank));
  }

  Command noneApply() {
    return command("annotate.none.apply", Icon.NONE, model::noneApply)
        .on("Shortcut+0", "Shortcut+Numpad 0")
        .when(ready);
  }

  Command unsure() {
    return command("annotate.unsure", Icon.UNSURE, model::unsure).on("F2").when(ready);
  }

  Command skip() {
    return command("annotate.skip", Icon.SKIP, sheets::askWhy).on("F3").when(ready);
  }

  /// Goes to the newest version of a text that is out of date.
  Command newer() {
    var isOutOfDate =
        Bindings.createBooleanBinding(
            () -> model.page().filter(page -> !page.view().newer().isEmpty()).isPresent(),
            model.stateProperty());
    return command("annotate.newer", Icon.FORWARD, model::openNewer)
        .on("Shift+F8")
        .when(isOutOfDate);
  }

  private void digits(
      List<Command> commands, String key, String modifier, Icon icon, IntConsumer act) {
    for (int i = 1; i <= Page.MOST; i++) {
      int rank = i;
      var command =
          Command.of(TEXTS.text(key, rank), icon, () -> act.accept(rank))
              .on(modifier + rank, modifier + "Numpad " + rank)
              .when(blank);
      commands.add(command.shownAs(""));
    }
    var all = Command.of(TEXTS.text(key + ".all"), icon, () -> {});
    var shown = KeyCombination.valueOf(modifier + "1").getDisplayText() + " … " + Page.MOST;
    commands.add(all.shownAs(shown).when(blank));
  }

  /// A digit takes what was found in its place.
  private void found(List<Command> commands) {
    var lookup = model.lookup();
    for (int i = 1; i <= Page.MOST; i++) {
      int place = i;
      commands.add(
          Command.of(TEXTS.text("annotate.found", place), Icon.TAG, () -> acts.addFound(place))
              .on(Integer.toString(place), "Numpad " + place)
              .when(atSearch.and(lookup.has(place)))
              .shownAs(""));
    }
    commands.add(
        command("annotate.found.all", Icon.TAG, () -> {})
            .shownAs("1 … " + Page.MOST)
            .when(atSearch.and(blank.not())));
  }

  /// `Tab` goes along the facets, and leaves the search after the last one.
  private void facets(List<Command> commands) {
    var lookup = model.lookup();
    commands.add(
        command("annotate.facet", Icon.TAG, () -> lookup.turn(1))
            .on("Tab")
            .shownAs("Tab  Shift+Tab")
            .when(atSearch.and(lookup.reaches(1))));
    commands.add(
        command("annotate.facet.back", Icon.TAG, () -> lookup.turn(-1))
            .on("Shift+Tab")
            .shownAs("")
            .when(atSearch.and(lookup.reaches(-1))));
  }

  private void rewrite() {
    model.page().ifPresent(page -> model.desk().go(new Link.ToRewriting(page.id())));
  }

  private static Command command(String key, Icon icon, Runnable action) {
    return Command.of(TEXTS.text(key), icon, action);
  }
}
