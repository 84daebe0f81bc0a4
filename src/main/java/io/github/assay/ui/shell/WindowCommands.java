package io.github.assay.ui.shell;

import static io.github.assay.ui.shell.ShellTexts.TEXTS;

import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.FileChoosing;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.Screen;
import io.github.assay.ui.support.Sheets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/// The commands that work on every screen.
final class WindowCommands {
  private static final List<String> WORKSPACES = List.of("*.db");

  private final ShellViewModel model;
  private final Desk.Window window;
  private final FileChoosing files;

  WindowCommands(ShellViewModel model, Desk.Window window) {
    this.model = model;
    this.window = window;
    files = window.files();
  }

  /// What is done with the workspace as a whole.
  ///
  /// @param isOpen whether one is open
  List<Command> workspace(ObservableBooleanValue isOpen) {
    return List.of(
        open(),
        create(),
        Command.of(TEXTS.text("shell.freeze"), Icon.SNAPSHOT, this::freeze)
            .on("Shortcut+Shift+F")
            .when(isOpen),
        stop());
  }

  /// Gives up the opening that is under way.
  Command stopOpening() {
    var isOpening =
        Bindings.createBooleanBinding(
            () -> model.phaseProperty().get() instanceof ShellViewModel.Phase.Opening,
            model.phaseProperty());
    return Command.of(TEXTS.text("shell.cancel"), Icon.NO, model::stopOpening)
        .on("Esc")
        .shownAs("")
        .when(isOpening);
  }

  /// Stops the job that runs; those that wait behind it go on.
  private Command stop() {
    var running = window.jobs().running();
    return Command.of(TEXTS.text("shell.stop"), Icon.NO, () -> running.getFirst().cancel())
        .on("Shortcut+Period")
        .when(Bindings.isNotEmpty(running));
  }

  Command open() {
    return Command.of(
            TEXTS.text("shell.open"),
            Icon.OPEN,
            () -> files.open(request("shell.open", "")).ifPresent(model::open))
        .on("Shortcut+O");
  }

  Command create() {
    return Command.of(
            TEXTS.text("shell.new"),
            Icon.NEW,
            () -> files.save(request("shell.new", "labels.db")).ifPresent(model::create))
        .on("Shortcut+N");
  }

  /// One command a screen that brings it into view.
  static List<Command> screens(Deck deck) {
    var commands = new ArrayList<Command>();
    for (Screen screen : deck.screens())
      commands.add(
          Command.of(
                  TEXTS.text("shell.goto", screen.sign().title()),
                  screen.sign().icon(),
                  () -> deck.follow(new Link.ToScreen(screen.sign().id())))
              .on(screen.sign().key()));
    return commands;
  }

  private void freeze() {
    window
        .sheets()
        .ask(
            new Sheets.Question(
                TEXTS.text("shell.freeze"),
                TEXTS.text("shell.freeze.hint"),
                TEXTS.text(
                    "shell.freeze.suggested", LocalDate.now(java.time.ZoneId.systemDefault())),
                TEXTS.text("shell.freeze.button")),
            this::freeze);
  }

  private void freeze(String name) {
    model.freeze(name, report -> new GoldSheet(model, window, report).open(() -> freeze(name)));
  }

  private static FileChoosing.Request request(String title, String name) {
    return new FileChoosing.Request(
        TEXTS.text(title), name, TEXTS.text("shell.workspaces"), WORKSPACES);
  }
}
