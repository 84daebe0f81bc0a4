package io.github.assay.ui.shell;

import static io.github.assay.ui.shell.ShellTexts.TEXTS;

import io.github.assay.ui.shell.ShellViewModel.Upgrade;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Moment;
import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What the window shows while no workspace is open.
final class Welcome {
  private Welcome() {}

  static Node of(WindowCommands commands) {
    var open = commands.open().equip(new Button(TEXTS.text("shell.open")));
    open.getStyleClass().add("accent");
    var create = commands.create().equip(new Button(TEXTS.text("shell.new")));
    return Moment.of(
        Icon.WORKSPACE,
        TEXTS.text("shell.welcome"),
        TEXTS.text("shell.welcome.hint"),
        open,
        create);
  }

  /// A workspace that is being opened, and if it is an older one, how far it is brought up to date.
  static Node opening(Path file, ObservableValue<Upgrade> upgrade) {
    var place = new StackPane();
    upgrade.subscribe(now -> place.getChildren().setAll(opening(file, now)));
    return place;
  }

  private static Node opening(Path file, Upgrade now) {
    if (now.total() == 0) return Moment.loading(TEXTS.text("shell.opening", file.getFileName()));
    var bar = new ProgressBar((double) now.done() / now.total());
    bar.setAccessibleText(TEXTS.text("shell.upgrade", file.getFileName()));
    var step = now.done() == 0 ? "shell.upgrade.copy" : "shell.upgrade.step";
    var far = new Label(TEXTS.text(step, now.done() + 1, now.total()));
    far.getStyleClass().addAll("hint", "number");
    var all = new VBox(bar, far);
    all.getStyleClass().add("buttons");
    return Moment.of(
        Icon.WORKSPACE,
        TEXTS.text("shell.upgrade", file.getFileName()),
        TEXTS.text("shell.upgrade.hint"),
        all);
  }
}
