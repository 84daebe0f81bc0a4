package io.github.assay.ui.shell;

import static io.github.assay.ui.shell.ShellTexts.TEXTS;

import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Status;
import io.github.assay.ui.support.Status.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Shows the status; the age of what was saved grows while it stands there.
final class StatusLine {
  private static final double GAP = 64;
  private static final Executor IN_A_SECOND =
      CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, Platform::runLater);

  private final Label label;
  private final Status status;
  private final InstantSource clock;
  private boolean isTicking;
  private Optional<Tone> tone = Optional.empty();

  StatusLine(Label label, Status status, InstantSource clock) {
    this.label = label;
    this.status = status;
    this.clock = clock;
    status.lineProperty().subscribe(this::show);
    label.sceneProperty().subscribe(scene -> tick());
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

  /// The age grows while it is in view; nothing moves otherwise.
  private void tick() {
    if (isTicking || label.getScene() == null || !isAged(status.lineProperty().get())) return;
    isTicking = true;
    IN_A_SECOND.execute(
        () -> {
          isTicking = false;
          show();
        });
  }

  private static boolean isAged(Status.Line line) {
    return line.tone() == Tone.SAVED && line.text().isEmpty();
  }

  private void show() {
    var line = status.lineProperty().get();
    tick();
    label.setText(text(line, clock.instant()));
    if (tone.filter(line.tone()::equals).isPresent()) return;
    tone = Optional.of(line.tone());
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
    if (!isAged(line)) return line.text();
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
