package io.github.assay.ui.shell;

import static io.github.assay.ui.shell.ShellTexts.TEXTS;

import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Moment;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;

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

  static Node opening(Path file) {
    return Moment.loading(TEXTS.text("shell.opening", file.getFileName()));
  }
}
