package io.github.assay.ui.support;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A share as a bar from the left, with its number behind it.
public final class ShareBar extends Pane {
  private static final double GAP = 6;

  private final double share;
  private final Label number;
  private final Region bar = new Region();

  /// @param share in `[0, 1]`; 1 fills the room that the number leaves
  /// @param text the number
  public ShareBar(double share, String text) {
    if (!(share >= 0 && share <= 1))
      throw new IllegalArgumentException("share outside [0, 1]: " + share);
    this.share = share;
    number = new Label(text);
    number.getStyleClass().add("number");
    bar.getStyleClass().add("share-bar");
    getChildren().addAll(bar, number);
  }

  @Override
  protected void layoutChildren() {
    double em = number.getFont().getSize();
    double length = Math.rint(share * Math.max(0, getWidth() - 4 * em));
    double height = Math.rint(0.6 * em);
    bar.resizeRelocate(0, Math.rint((getHeight() - height) / 2), length, height);
    double tall = number.prefHeight(-1);
    number.resizeRelocate(length + GAP, (getHeight() - tall) / 2, number.prefWidth(-1), tall);
  }

  @Override
  protected double computePrefHeight(double width) {
    return number.prefHeight(-1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 12 * number.getFont().getSize();
  }
}
