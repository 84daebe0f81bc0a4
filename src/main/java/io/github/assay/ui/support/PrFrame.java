package io.github.assay.ui.support;

import io.github.assay.evaluation.OperatingPoint;
import io.github.assay.ui.support.PrPicture.Trace;
import java.util.Optional;

/// Where the square of recall and precision lies on the display, in pixels.
///
/// @param em the size of the text
record PrFrame(double left, double top, double width, double height, double em) {
  /// The frame that leaves room for the axes.
  static PrFrame of(double width, double height, double em) {
    double left = 2.6 * em;
    double top = 1.9 * em;
    return new PrFrame(
        left, top, Math.max(1, width - left - 3.6 * em), Math.max(1, height - top - 2.6 * em), em);
  }

  double x(double recall) {
    return left + recall * width;
  }

  double y(double precision) {
    return top + (1 - precision) * height;
  }

  double x(OperatingPoint point) {
    return x(PrPicture.recall(point));
  }

  double y(OperatingPoint point) {
    return y(PrPicture.precision(point));
  }

  boolean contains(double x, double y) {
    return x >= left && x <= left + width && y >= top && y <= top + height;
  }

  /// How far a place is from a point, in pixels.
  double distance(OperatingPoint point, double x, double y) {
    return Math.hypot(x(point) - x, y(point) - y);
  }

  /// The point of a curve that is nearest to a place.
  OperatingPoint nearest(Trace trace, double x, double y) {
    var nearest = trace.line().getFirst();
    for (OperatingPoint point : trace.line())
      if (distance(point, x, y) < distance(nearest, x, y)) nearest = point;
    return nearest;
  }

  /// The curve that is nearest to a place, if there is one at all.
  Optional<Trace> nearest(PrPicture picture, double x, double y) {
    return picture.traces().stream()
        .min(
            (one, other) ->
                Double.compare(
                    distance(nearest(one, x, y), x, y), distance(nearest(other, x, y), x, y)));
  }
}
