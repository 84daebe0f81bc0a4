package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Sheets;
import java.util.ArrayList;
import java.util.List;

/// Keeps what is asked, and asks it again.
record ViewCommands(ViewsViewModel model) {
  private static final int KEYS = 9;

  List<Command> all() {
    var commands = new ArrayList<Command>();
    commands.add(saving());
    commands.add(listing());
    var views = model.viewsProperty().get();
    for (int i = 0; i < views.size(); i++) {
      var view = views.get(i);
      var command =
          Command.of(TEXTS.text("data.view.open", view.name()), Icon.VIEW, () -> model.open(view));
      commands.add(i < KEYS ? command.on("Shortcut+" + (i + 1)) : command);
    }
    return commands;
  }

  private Command saving() {
    return Command.of(TEXTS.text("data.view.save"), Icon.VIEW, this::ask).on("Shortcut+S");
  }

  Command listing() {
    return Command.of(TEXTS.text("data.views"), Icon.VIEW, () -> ViewsSheet.open(model))
        .on("Shortcut+B");
  }

  private void ask() {
    if (!model.canSave()) {
      model
          .data()
          .desk()
          .status()
          .say(io.github.assay.ui.support.Status.Tone.QUIET, TEXTS.text("data.view.nothing"));
      return;
    }
    var suggested = model.current().map(view -> view.name()).orElse("");
    model
        .data()
        .desk()
        .window()
        .sheets()
        .ask(
            new Sheets.Question(
                TEXTS.text("data.view.save"),
                TEXTS.text("data.view.save.hint"),
                suggested,
                TEXTS.text("data.view.save.button")),
            model::save);
  }
}
