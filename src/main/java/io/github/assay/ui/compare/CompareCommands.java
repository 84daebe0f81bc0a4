package io.github.assay.ui.compare;

import static io.github.assay.ui.compare.CompareScreen.TEXTS;

import io.github.assay.domain.Part;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.PrPicture.Side;
import io.github.assay.ui.support.State;
import io.github.assay.ui.support.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// What can be done on the compare screen besides moving within it.
final class CompareCommands {
  private static final double PRECISE = 0.9;

  private final CompareViewModel model;
  private final BooleanBinding ready;

  CompareCommands(CompareViewModel model) {
    this.model = model;
    ready =
        Bindings.createBooleanBinding(
            () -> model.stateProperty().get() instanceof State.Ready, model.stateProperty());
  }

  /// Whether there is something to look at.
  BooleanBinding ready() {
    return ready;
  }

  /// All of them.
  ///
  /// @param focus puts the keys on the point of a side
  List<Command> all(Consumer<Side> focus) {
    var commands = new ArrayList<Command>();
    commands.add(move(Side.A, "Alt+Q", focus));
    commands.add(move(Side.B, "Alt+W", focus));
    commands.add(named("compare.keys.step", "← →"));
    commands.add(named("compare.keys.fine", "Shift+← →"));
    commands.add(named("compare.keys.coarse", "Page Up, Page Down"));
    commands.add(swap());
    commands.add(allTags());
    for (Part part : List.of(Part.VALIDATION, Part.TEST))
      commands.add(
          Command.of(
              TEXTS.text("compare.on." + part.word()), Icon.DATA, () -> model.judgeOn(part)));
    for (Side side : Side.values())
      for (Preset preset : presets(side)) commands.add(preset.command());
    return commands;
  }

  private Command move(Side side, String key, Consumer<Side> focus) {
    return Command.of(TEXTS.text("compare.move", side), Icon.CHART, () -> focus.accept(side))
        .on(key)
        .when(ready);
  }

  /// A line on the key sheet for keys that the point itself takes.
  private Command named(String key, String keys) {
    return command(key, Icon.CHART, () -> {}).shownAs(keys);
  }

  Command swap() {
    return command("compare.swap", Icon.SWAP, model::swap).on("F4").when(ready);
  }

  Command allTags() {
    var ofTag =
        Bindings.createBooleanBinding(
            () -> model.workings().filter(now -> now.scope().tag().isPresent()).isPresent(),
            model.stateProperty());
    return command("compare.all", Icon.BACK, model::lookAtAll).on("Esc").when(ofTag);
  }

  /// Where a run can be worked by itself.
  List<Preset> presets(Side side) {
    return List.of(
        preset("best.f1", side, () -> model.best(side, 1)),
        preset("best.f2", side, () -> model.best(side, 2)),
        preset("precise", side, () -> precise(side)),
        preset("tuned", side, () -> model.tuned(side)));
  }

  /// A threshold that is found by itself.
  ///
  /// @param label short, for a button beside the run
  record Preset(String label, Command command) {}

  private Preset preset(String key, Side side, Runnable action) {
    var label = TEXTS.text("compare.preset." + key);
    var title = TEXTS.text("compare.preset.of", side, label);
    return new Preset(label, Command.of(title, Icon.CHART, action).when(ready));
  }

  private void precise(Side side) {
    if (!model.precise(side, PRECISE))
      model
          .desk()
          .status()
          .say(Status.Tone.QUIET, TEXTS.text("compare.precise.never", side, PRECISE));
  }

  static Command command(String key, Icon icon, Runnable action) {
    return Command.of(TEXTS.text(key), icon, action);
  }
}
