package io.github.assay.ui.support;

import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The one line at the foot of the window. To be used on the JavaFX thread.
public final class Status {
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<Line> line;

  /// How the line is meant.
  public enum Tone {
    QUIET,
    WORKING,
    SAVED,
    TROUBLE
  }

  /// What the line says.
  ///
  /// @param at when it was said
  public record Line(Tone tone, String text, Instant at) {}

  public Status(InstantSource clock) {
    this.clock = clock;
    line = new ReadOnlyObjectWrapper<>(new Line(Tone.QUIET, "", clock.instant()));
  }

  /// Says that everything is on disk; only ever after the commit.
  public void saved() {
    say(Tone.SAVED, "");
  }

  /// Says something.
  public void say(Tone tone, String text) {
    line.set(new Line(tone, text, clock.instant()));
  }

  public ReadOnlyObjectProperty<Line> lineProperty() {
    return line.getReadOnlyProperty();
  }
}
