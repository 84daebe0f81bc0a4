package io.github.assay.ui.support;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A number within its interval, on a scale from 0 to 1, with the ends of the interval behind it.
/// What lies below 0 is drawn at 0.
public final class RangeBar extends Pane {
  private static final double GAP = 8;

  /// Room for both ends in figures, in letters.
  private static final double ENDS = 8.5;

  /// A shorter scale says nothing, so it is left out.
  private static final double LEAST = 3;

  private final double low;
  private final double value;
  private final double high;
  private final Region scale = region("range-scale");
  private final Region line = region("range-line");
  private final Region mark = region("range-mark");
  private final Label ends;

  private RangeBar(double low, double value, double high) {
    this.low = low;
    this.value = value;
    this.high = high;
    ends = new Label(number(low) + " to " + number(high));
    ends.getStyleClass().addAll("number", "hint");
    getChildren().addAll(scale, line, mark, ends);
  }

  /// @param range low end, value and high end, at most 1; empty for no bar
  public static @Nullable RangeBar of(List<Double> range) {
    return range.isEmpty() ? null : new RangeBar(range.get(0), range.get(1), range.get(2));
  }

  /// Two digits; what rounds to nothing has no sign.
  private static String number(double end) {
    return String.format(Locale.ENGLISH, "%.2f", Math.abs(end) < 0.005 ? 0 : end);
  }

  private static Region region(String style) {
    var region = new Region();
    region.getStyleClass().add(style);
    return region;
  }

  @Override
  protected void layoutChildren() {
    double em = ends.getFont().getSize();
    double room = Math.max(0, getWidth() - ENDS * em - GAP);
    boolean hasRoom = room >= LEAST * em;
    for (Region part : List.of(scale, line, mark)) part.setVisible(hasRoom);
    if (!hasRoom) room = -GAP;
    double middle = Math.rint(getHeight() / 2);
    double from = Math.rint(room * Math.max(0, low));
    double to = Math.rint(room * Math.max(0, high));
    double size = Math.rint(0.6 * em);
    scale.resizeRelocate(0, middle, room, 1);
    line.resizeRelocate(from, middle - 1, Math.max(2, to - from), 3);
    mark.resizeRelocate(
        Math.rint(room * Math.max(0, value) - size / 2), middle - size / 2, size, size);
    double tall = ends.prefHeight(-1);
    ends.resizeRelocate(room + GAP, (getHeight() - tall) / 2, ends.prefWidth(-1), tall);
  }

  @Override
  protected double computePrefHeight(double width) {
    return ends.prefHeight(-1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 2 * ENDS * ends.getFont().getSize();
  }
}
