package io.github.assay.ui.support;

import io.github.assay.evaluation.IsoF;
import io.github.assay.evaluation.OperatingPoint;
import io.github.assay.ui.support.PrPicture.Side;
import io.github.assay.ui.support.PrPicture.Trace;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Draws a precision/recall chart on any canvas: axes, lines of equal F1, curves, and the points at
/// which the models work. All colours come from its pens, which live in the scene.
final class PrPainter {
  private static final Texts TEXTS = Texts.of(PrPainter.class);
  private static final double[] TICKS = {0, 0.2, 0.4, 0.6, 0.8, 1};
  private static final double[] EQUAL = {0.2, 0.4, 0.6, 0.8};
  private static final int ISO_STEPS = 64;

  private final Pen axis = new Pen("chart-axis");
  private final Pen grid = new Pen("chart-grid");
  private final Pen equal = new Pen("chart-equal");
  private final Pen text = new Pen("chart-text");
  private final Pen ground = new Pen("chart-ground");
  private final Pen a = new Pen("chart-a");
  private final Pen b = new Pen("chart-b");

  /// What has to be in the scene for the style sheet to reach it.
  List<Node> pens() {
    return List.of(axis, grid, equal, text, ground, a, b);
  }

  /// Draws everything.
  ///
  /// @param canvas already empty
  void draw(GraphicsContext canvas, PrFrame frame, PrPicture picture) {
    canvas.setFont(Font.font("Roboto", 0.86 * frame.em()));
    drawEqual(canvas, frame);
    drawAxes(canvas, frame);
    for (Trace trace : picture.traces().reversed()) drawLine(canvas, frame, trace);
    for (Trace trace : picture.traces().reversed()) drawMark(canvas, frame, trace);
    drawLegend(canvas, frame, picture);
    if (hasRoomAbove(canvas, frame, picture)) {
      text.take(canvas);
      canvas.setTextAlign(TextAlignment.RIGHT);
      canvas.fillText(picture.caption(), frame.x(1), 0.7 * frame.em());
    }
  }

  /// Fills a canvas with the colour of the ground.
  void clear(GraphicsContext canvas, double width, double height) {
    ground.take(canvas);
    canvas.fillRect(0, 0, width, height);
  }

  /// Draws a cross through the point that the mouse is near.
  void drawCross(GraphicsContext canvas, PrFrame frame, OperatingPoint point) {
    equal.take(canvas);
    double x = crisp(frame.x(point));
    double y = crisp(frame.y(point));
    canvas.strokeLine(frame.left(), y, frame.left() + frame.width(), y);
    canvas.strokeLine(x, frame.top(), x, frame.top() + frame.height());
    text.take(canvas);
    canvas.fillOval(frame.x(point) - 3, frame.y(point) - 3, 6, 6);
  }

  private void drawAxes(GraphicsContext canvas, PrFrame frame) {
    double bottom = frame.top() + frame.height();
    grid.take(canvas);
    for (double tick : TICKS)
      if (tick > 0) {
        double y = crisp(frame.y(tick));
        canvas.strokeLine(frame.left(), y, frame.left() + frame.width(), y);
      }
    axis.take(canvas);
    canvas.strokeLine(frame.left(), crisp(bottom), frame.left() + frame.width(), crisp(bottom));
    text.take(canvas);
    canvas.setTextBaseline(VPos.CENTER);
    canvas.setTextAlign(TextAlignment.RIGHT);
    for (double tick : TICKS)
      canvas.fillText(number(tick), frame.left() - 0.6 * frame.em(), frame.y(tick));
    canvas.setTextAlign(TextAlignment.CENTER);
    for (double tick : TICKS)
      if (tick > 0) canvas.fillText(number(tick), frame.x(tick), bottom + 0.9 * frame.em());
    canvas.setTextAlign(TextAlignment.LEFT);
    canvas.fillText(TEXTS.text("support.precision"), 0, 0.7 * frame.em());
    canvas.setTextAlign(TextAlignment.CENTER);
    canvas.fillText(TEXTS.text("support.recall"), frame.x(0.5), bottom + 2.1 * frame.em());
  }

  private void drawEqual(GraphicsContext canvas, PrFrame frame) {
    canvas.setTextAlign(TextAlignment.LEFT);
    canvas.setTextBaseline(VPos.CENTER);
    for (double f1 : EQUAL) {
      var iso = new IsoF(f1);
      double from = iso.firstRecall();
      var x = new double[ISO_STEPS + 1];
      var y = new double[ISO_STEPS + 1];
      for (int step = 0; step <= ISO_STEPS; step++) {
        double share = (double) step / ISO_STEPS;
        double recall = from + (1 - from) * share * share;
        var precision = iso.precision(recall);
        x[step] = frame.x(recall);
        y[step] = frame.y(precision == null ? 1 : Math.min(1, precision));
      }
      equal.take(canvas);
      canvas.strokePolyline(x, y, x.length);
      text.take(canvas);
      canvas.fillText(
          TEXTS.text("support.equal", number(f1)), frame.x(1) + 0.5 * frame.em(), y[ISO_STEPS]);
    }
  }

  /// Steps, since no threshold leads to a place between two points.
  private void drawLine(GraphicsContext canvas, PrFrame frame, Trace trace) {
    var line = trace.line();
    var x = new double[2 * line.size()];
    var y = new double[2 * line.size()];
    for (int place = 0; place < line.size(); place++) {
      x[2 * place] = place == 0 ? frame.x(0) : x[2 * place - 1];
      x[2 * place + 1] = frame.x(line.get(place));
      y[2 * place] = y[2 * place + 1] = frame.y(line.get(place));
    }
    pen(trace.side()).take(canvas);
    canvas.strokePolyline(x, y, x.length);
  }

  private void drawMark(GraphicsContext canvas, PrFrame frame, Trace trace) {
    double x = frame.x(trace.at());
    double y = frame.y(trace.at());
    double size = 0.72 * frame.em();
    ground.take(canvas);
    fillMark(canvas, trace.side(), x, y, size + 2);
    pen(trace.side()).take(canvas);
    fillMark(canvas, trace.side(), x, y, size);
    ground.take(canvas);
    canvas.setTextAlign(TextAlignment.CENTER);
    canvas.setTextBaseline(VPos.CENTER);
    canvas.fillText(trace.side().name(), x, y);
  }

  private static void fillMark(GraphicsContext canvas, Side side, double x, double y, double size) {
    switch (side) {
      case A -> canvas.fillOval(x - size, y - size, 2 * size, 2 * size);
      case B -> {
        double tip = 1.35 * size;
        canvas.fillPolygon(
            new double[] {x, x + tip, x, x - tip}, new double[] {y - tip, y, y + tip, y}, 4);
      }
    }
  }

  /// Whether the caption fits beside the title of the axis; if not, the legend begins with it.
  private static boolean hasRoomAbove(GraphicsContext canvas, PrFrame frame, PrPicture picture) {
    var both = TEXTS.text("support.precision") + "    " + picture.caption();
    return width(canvas.getFont(), both) <= frame.x(1);
  }

  private void drawLegend(GraphicsContext canvas, PrFrame frame, PrPicture picture) {
    double line = 1.5 * frame.em();
    double x = frame.left() + frame.em();
    double y = frame.top() + frame.height() - line * (picture.traces().size() - 0.2);
    canvas.setTextAlign(TextAlignment.LEFT);
    canvas.setTextBaseline(VPos.CENTER);
    if (!hasRoomAbove(canvas, frame, picture)) {
      double room = frame.x(1) - x;
      ground.take(canvas);
      canvas.fillRect(x, y - 1.5 * line, room, line);
      text.take(canvas);
      canvas.fillText(picture.caption(), x, y - line, room);
    }
    for (Trace trace : picture.traces()) {
      var words = trace.side() + "  " + trace.name();
      ground.take(canvas);
      canvas.fillRect(x, y - line / 2, 3 * frame.em() + width(canvas.getFont(), words), line);
      pen(trace.side()).take(canvas);
      canvas.strokeLine(x, y, x + 2 * frame.em(), y);
      text.take(canvas);
      canvas.fillText(words, x + 2.6 * frame.em(), y);
      y += line;
    }
  }

  private Pen pen(Side side) {
    return switch (side) {
      case A -> a;
      case B -> b;
    };
  }

  private static double width(Font font, String words) {
    var measured = new Text(words);
    measured.setFont(font);
    return measured.getLayoutBounds().getWidth();
  }

  /// The middle of a pixel, so that a thin line fills it.
  private static double crisp(double place) {
    return Math.floor(place) + 0.5;
  }

  private static String number(double value) {
    return String.format(Locale.ENGLISH, "%.1f", value);
  }
}
