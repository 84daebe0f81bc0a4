package io.github.assay.ui.statistics;

import static io.github.assay.ui.statistics.StatisticsScreen.TEXTS;

import io.github.assay.ui.statistics.StatisticsViewModel.Topic;
import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.Saving;
import io.github.assay.ui.support.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// What can be done on the statistics screen, with its keys.
///
/// @param show puts the keys on a topic once it is chosen
record StatisticsCommands(StatisticsViewModel model, Pages pages, Runnable show) {
  List<Command> all() {
    var commands = new ArrayList<Command>();
    for (Topic topic : Topic.values()) commands.add(turn(topic));
    commands.addAll(here());
    commands.addAll(spellings().subList(1, spellings().size()));
    commands.add(of("statistics.undo", Icon.UNDO, model::undo).on("Shortcut+Z"));
    commands.add(
        of("statistics.redo", Icon.REDO, model::redo).on("Shortcut+Y", "Shortcut+Shift+Z"));
    return commands;
  }

  /// What is done on any topic.
  List<Command> here() {
    return List.of(
        open(),
        of("statistics.recount", Icon.REDO, model::recount).on("F5"),
        of("statistics.copy", Icon.COPY, this::copy).on("Shortcut+Shift+C").when(ready()),
        of("statistics.save", Icon.EXPORT, this::save).on("Shortcut+Shift+S").when(ready()));
  }

  /// What is done with tags that nobody approved.
  List<Command> spellings() {
    return List.of(
        open(),
        of("statistics.approve", Icon.YES, () -> ask(SpellingSheet.Kind.APPROVE))
            .on("A")
            .when(onSpellings()),
        of("statistics.map", Icon.SWAP, () -> ask(SpellingSheet.Kind.MAP))
            .on("M")
            .when(onSpellings()),
        of("statistics.ignore", Icon.NO, this::turnIgnored).on("I").when(onSpellings()));
  }

  private BooleanBinding onSpellings() {
    return model.topicProperty().isEqualTo(Topic.SPELLINGS).and(ready());
  }

  private Command turn(Topic topic) {
    return of(
            TEXTS.text("statistics.show", title(topic)),
            () -> {
              model.topicProperty().set(topic);
              show.run();
            })
        .on("Shortcut+" + (List.of(Topic.values()).indexOf(topic) + 1));
  }

  /// The title of a topic.
  static String title(Topic topic) {
    return TEXTS.text("statistics.topic." + topic.name().toLowerCase(Locale.ROOT));
  }

  private Command open() {
    return of("statistics.open", Icon.LINK, this::openCurrent).on("Enter").when(ready());
  }

  private BooleanBinding ready() {
    return Bindings.createBooleanBinding(
        () -> model.stateProperty().get() instanceof State.Ready, model.stateProperty());
  }

  private void openCurrent() {
    if (!(pages.current(model.topicProperty().get()) instanceof TableView<?> table)) {
      pages.heat().open();
      return;
    }
    var query = pages.query(table);
    if (!query.isEmpty()) model.open(query);
    else model.desk().go(new Link.ToScreen("vocabulary"));
  }

  private Optional<Spelling> spelling() {
    return Optional.ofNullable(pages.spellings().getSelectionModel().getSelectedItem());
  }

  private void ask(SpellingSheet.Kind kind) {
    spelling().ifPresent(spelling -> SpellingSheet.open(model, kind, spelling));
  }

  private void turnIgnored() {
    spelling()
        .ifPresent(
            spelling ->
                SpellingSheet.open(
                    model,
                    spelling.isIgnored() ? SpellingSheet.Kind.HEED : SpellingSheet.Kind.IGNORE,
                    spelling));
  }

  private void copy() {
    var table = pages.table(model.topicProperty().get());
    Clipboard.getSystemClipboard()
        .setContent(Map.of(DataFormat.PLAIN_TEXT, Columns.markdown(table)));
  }

  private void save() {
    var table = pages.table(model.topicProperty().get());
    new Saving(model.desk()).table(Columns.rows(table), String.valueOf(table.getId()));
  }

  private static Command of(String key, Icon icon, Runnable action) {
    return Command.of(TEXTS.text(key), icon, action);
  }

  private static Command of(String title, Runnable action) {
    return Command.of(title, Icon.LINK, action);
  }
}
