package io.github.assay.ui.shell;

import static io.github.assay.ui.shell.ShellTexts.TEXTS;

import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Status;
import io.github.assay.ui.support.Status.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Shows the status; the age of what was saved grows while it stands there.
final class StatusLine {
  private static final double GAP = 64;

  private final Label label;
  private final Status status;
  private final InstantSource clock;
  private final Timeline ticks;

  StatusLine(Label label, Status status, InstantSource clock) {
    this.label = label;
    this.status = status;
    this.clock = clock;
    ticks = new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), tick -> show()));
    ticks.setCycleCount(Animation.INDEFINITE);
    status.lineProperty().subscribe(this::show);
    label.sceneProperty().subscribe(scene -> run(scene != null));
  }

  /// Hides what stands beside the line while both have no room.
  void yieldTo(Region beside) {
    var hasRoom =
        Bindings.createBooleanBinding(
            () ->
                label.getText().isEmpty()
                    || label.prefWidth(-1) + beside.prefWidth(-1) + GAP <= width(label.getParent()),
            label.textProperty(),
            label.graphicProperty(),
            label.fontProperty(),
            label.widthProperty());
    beside.visibleProperty().bind(hasRoom);
    beside.managedProperty().bind(hasRoom);
  }

  private static double width(Parent line) {
    return line == null ? 0 : line.getLayoutBounds().getWidth();
  }

  private void run(boolean inView) {
    if (inView) ticks.play();
    else ticks.stop();
  }

  private void show() {
    var line = status.lineProperty().get();
    label.setText(text(line, clock.instant()));
    label.getStyleClass().removeIf(name -> name.startsWith("tone-"));
    label.getStyleClass().add("tone-" + line.tone().name().toLowerCase(java.util.Locale.ROOT));
    label.setGraphic(
        switch (line.tone()) {
          case QUIET -> null;
          case WORKING -> Icon.WORKING.draw();
          case SAVED -> Icon.SAVED.draw();
          case TROUBLE -> Icon.TROUBLE.draw();
        });
  }

  static String text(Status.Line line, Instant now) {
    if (line.tone() != Tone.SAVED || !line.text().isEmpty()) return line.text();
    var age = Duration.between(line.at(), now);
    return age.toSeconds() < 2
        ? TEXTS.text("shell.saved.now")
        : TEXTS.text("shell.saved.ago", span(age));
  }

  /// A duration in its largest unit, such as `5 s` or `12 min`.
  static String span(Duration duration) {
    if (duration.toMinutes() < 1) return TEXTS.text("shell.seconds", duration.toSeconds());
    if (duration.toHours() < 1) return TEXTS.text("shell.minutes", duration.toMinutes());
    return TEXTS.text("shell.hours", duration.toHours());
  }
}
