package io.github.assay.ui.shell;

import static io.github.assay.ui.shell.ShellTexts.TEXTS;

import io.github.assay.store.Opening.Step;
import io.github.assay.ui.shell.ShellViewModel.Far;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Moment;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
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

  /// A workspace that is being opened, and if that takes long, how far it is.
  ///
  /// @param stop gives it up
  static Node opening(Path file, ObservableValue<Far> far, Command stop) {
    var place = new StackPane();
    far.map(Far::step)
        .subscribe(step -> place.getChildren().setAll(opening(file, step, far, stop)));
    return place;
  }

  private static Node opening(
      Path file, Optional<Step> step, ObservableValue<Far> far, Command stop) {
    if (step.isEmpty()) return Moment.loading(TEXTS.text("shell.opening", file.getFileName()));
    var title = TEXTS.text(step.get() == Step.CHECK ? "shell.check" : "shell.upgrade", name(file));
    var bar = new ProgressBar();
    bar.setAccessibleText(title);
    bar.progressProperty().bind(far.map(Far::share));
    var done = new Label();
    done.getStyleClass().addAll("hint", "number");
    done.textProperty().bind(far.map(now -> text(step.get(), now.share())));
    var cancel = stop.equip(new Button(stop.title()));
    var all = new VBox(bar, done, cancel);
    all.getStyleClass().add("buttons");
    all.setAlignment(Pos.CENTER);
    var hint = step.get() == Step.CHECK ? "shell.check.hint" : "shell.upgrade.hint";
    return Moment.of(Icon.WORKSPACE, title, TEXTS.text(hint), all);
  }

  private static String text(Step step, double share) {
    long percent = Math.round(share * 100);
    return switch (step) {
      case CHECK -> TEXTS.text("shell.check.done", percent);
      case COPY -> TEXTS.text("shell.upgrade.copy", percent);
      case UPGRADE -> TEXTS.text("shell.upgrade.step", percent);
    };
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
