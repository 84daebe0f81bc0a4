package io.github.assay.ui.support;

import io.github.assay.ui.support.PrPicture.Side;
import io.github.assay.ui.support.PrPicture.Trace;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// The part of a PR chart that is taken hold of: a place on the curve that has the focus, and moves
/// along the curve by keys. Right and down lead to more recall, left and up to more precision.
final class PrHandle extends Region {
  private static final Texts TEXTS = Texts.of(PrHandle.class);
  private static final double FINE = 0.001;
  private static final double STEP = 0.01;
  private static final double COARSE = 0.1;

  private final Side side;
  private final Supplier<Trace> trace;
  private final PrChart.Operation operation;

  /// @param trace the curve that it is on now
  PrHandle(Side side, Supplier<Trace> trace, PrChart.Operation operation) {
    this.side = side;
    this.trace = trace;
    this.operation = operation;
    getStyleClass().add("pr-handle");
    setId("handle-" + side.name().toLowerCase(Locale.ROOT));
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    Tooltip.install(this, new Tooltip(TEXTS.text("support.handle.tip")));
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    setOnMousePressed(event -> requestFocus());
  }

  Side side() {
    return side;
  }

  /// Puts it in its place.
  ///
  /// @param size of the mark
  void place(PrFrame frame, double size) {
    var at = trace.get().at();
    resizeRelocate(frame.x(at) - size, frame.y(at) - size, 2 * size, 2 * size);
    setAccessibleText(
        TEXTS.text(
            "support.handle",
            side,
            trace.get().name(),
            at.threshold(),
            PrPicture.precision(at),
            PrPicture.recall(at)));
  }

  private void press(KeyEvent event) {
    double step = event.isShiftDown() ? FINE : STEP;
    var now = trace.get();
    double threshold =
        switch (event.getCode()) {
          case RIGHT, DOWN -> now.lower(step);
          case LEFT, UP -> now.higher(step);
          case PAGE_DOWN -> now.lower(COARSE);
          case PAGE_UP -> now.higher(COARSE);
          case HOME -> now.first();
          case END -> now.last();
          default -> Double.NaN;
        };
    if (Double.isNaN(threshold)) return;
    operation.operate(side, threshold);
    event.consume();
  }
}
