package io.github.assay.ui.support;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// Panes side by side, or one above the other where the window is too narrow for their text; style
/// sheets know that as `:stacked`.
public final class Sides extends HBox {
  private static final PseudoClass STACKED = PseudoClass.getPseudoClass("stacked");

  /// Without panes, for a layout that adds them.
  public Sides() {}

  public Sides(Node... panes) {
    super(panes);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    double widest = 0;
    for (Node pane : getManagedChildren()) widest = Math.max(widest, pane.minWidth(-1));
    return widest + across();
  }

  @Override
  protected double computeMinHeight(double width) {
    return isStacked(width) ? stackedHeight(width) : super.computeMinHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return isStacked(width) ? stackedHeight(width) : super.computePrefHeight(width);
  }

  /// A stack stands at its left, each pane as high as it would like to be; the last takes the rest.
  @Override
  protected void layoutChildren() {
    pseudoClassStateChanged(STACKED, isStacked(getWidth()));
    if (!isStacked(getWidth())) {
      super.layoutChildren();
      return;
    }
    var panes = getManagedChildren();
    double inner = getWidth() - across();
    double y = snappedTopInset();
    double spare = Math.max(0, getHeight() - stackedHeight(getWidth()));
    for (Node pane : panes) {
      double height = height(pane, inner) + (pane.equals(panes.getLast()) ? spare : 0);
      double width = Math.max(inner, pane.minWidth(-1));
      pane.resizeRelocate(snappedLeftInset(), y, width, height);
      y += height + getSpacing();
    }
  }

  private boolean isStacked(double width) {
    return width >= 0 && width < super.computeMinWidth(-1);
  }

  private double stackedHeight(double width) {
    var panes = getManagedChildren();
    double height = snappedTopInset() + snappedBottomInset();
    for (Node pane : panes) height += height(pane, width - across());
    return height + getSpacing() * Math.max(0, panes.size() - 1);
  }

  private static double height(Node pane, double width) {
    return Math.ceil(Math.max(pane.minHeight(width), pane.prefHeight(width)));
  }

  private double across() {
    return snappedLeftInset() + snappedRightInset();
  }
}
