package io.github.assay.ui.support;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A difference as a bar to the right of the middle where the first run is better, to the left
/// where it is worse, with the number beside it.
public final class DeltaBar extends Pane {
  private static final double FULL = 0.5;
  private static final double GAP = 8;

  private final double delta;
  private final Label number;
  private final Region bar = new Region();
  private final Region zero = new Region();

  /// @param delta in `[-1, 1]`; half of that fills the bar
  /// @param text the number
  public DeltaBar(double delta, String text) {
    this.delta = delta;
    number = new Label(text);
    number.getStyleClass().add("number");
    bar.getStyleClass().addAll("delta-bar", delta < 0 ? "delta-worse" : "delta-better");
    zero.getStyleClass().add("delta-zero");
    getChildren().addAll(bar, zero, number);
  }

  @Override
  protected void layoutChildren() {
    double words = 4 * number.getFont().getSize();
    double width = number.prefWidth(-1);
    double middleLine = (getHeight() - number.prefHeight(-1)) / 2;
    number.resizeRelocate(getWidth() - width, middleLine, width, number.prefHeight(-1));
    double room = (getWidth() - words - GAP) / 2;
    double zeroAt = Math.rint(room);
    double length = room * Math.min(1, Math.abs(delta) / FULL);
    double height = Math.rint(number.getFont().getSize() * 0.6);
    double top = Math.rint((getHeight() - height) / 2);
    bar.resizeRelocate(delta < 0 ? zeroAt - length : zeroAt, top, length, height);
    zero.resizeRelocate(zeroAt, top - 3, 1, height + 6);
  }

  @Override
  protected double computePrefHeight(double width) {
    return number.prefHeight(-1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 100;
  }
}
