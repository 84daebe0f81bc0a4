package io.github.assay.ui.support;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Line;

/// How a line on a canvas looks, as the style sheet says: colour, width and dashes. A node that is
/// never seen, so that themes reach it.
final class Pen extends Line {
  /// @param style its class in the style sheet
  Pen(String style) {
    getStyleClass().add(style);
    setManaged(false);
    setVisible(false);
  }

  /// Makes a canvas draw with it.
  void take(GraphicsContext canvas) {
    canvas.setStroke(colour());
    canvas.setFill(colour());
    canvas.setLineWidth(getStrokeWidth());
    canvas.setLineDashes(getStrokeDashArray().stream().mapToDouble(Double::doubleValue).toArray());
  }

  private Paint colour() {
    return getStroke() == null ? Color.GRAY : getStroke();
  }
}
