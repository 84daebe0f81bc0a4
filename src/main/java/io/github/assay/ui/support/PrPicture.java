package io.github.assay.ui.support;

import io.github.assay.evaluation.OperatingPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a precision/recall chart shows: one curve or two, each with the point at which its model
/// works.
///
/// @param traces in the order of their sides
/// @param caption what the curves are over, for people
public record PrPicture(List<Trace> traces, String caption) {
  /// Nothing to draw.
  public static final PrPicture EMPTY = new PrPicture(List.of(), "");

  private static final List<String> TITLES =
      List.of(
          "side",
          "run",
          "kind",
          "threshold",
          "precision",
          "recall",
          "f1",
          "right",
          "wrong",
          "missed");
  private static final double ROUNDING = 1e-6;

  public PrPicture {
    traces = List.copyOf(traces);
  }

  /// The curve of a side, if there is one.
  public Optional<Trace> trace(Side side) {
    return traces.stream().filter(trace -> trace.side() == side).findFirst();
  }

  /// The points of all curves as a table, titles first: what the chart shows, in numbers.
  public List<List<String>> rows() {
    var rows = new ArrayList<List<String>>();
    rows.add(TITLES);
    for (Trace trace : traces) {
      rows.add(row(trace, "operating point", trace.at()));
      for (OperatingPoint point : trace.line()) rows.add(row(trace, "curve", point));
    }
    return rows;
  }

  private static List<String> row(Trace trace, String kind, OperatingPoint point) {
    var tally = point.tally();
    return List.of(
        trace.side().name(),
        trace.name(),
        kind,
        Double.toString(point.threshold()),
        text(point.precision()),
        text(point.recall()),
        text(point.f1()),
        Long.toString(tally.tp()),
        Long.toString(tally.fp()),
        Long.toString(tally.fn()));
  }

  private static String text(@Nullable Double value) {
    return value == null ? "" : value.toString();
  }

  /// Which of the two models a curve is of.
  public enum Side {
    A,
    B
  }

  /// One curve.
  ///
  /// @param name of the model, for people
  /// @param line at least one point, by falling threshold, all above 0
  /// @param at where the model works now; between two points of the line it has the counts of the
  ///   higher one
  public record Trace(Side side, String name, List<OperatingPoint> line, OperatingPoint at) {
    public Trace {
      if (line.isEmpty()) throw new IllegalArgumentException("a curve without points: " + name);
      line = List.copyOf(line);
    }

    /// The same curve, worked at another point.
    public Trace at(OperatingPoint point) {
      return new Trace(side, name, line, point);
    }

    /// The next threshold below: a round one, or where nothing would change up to it, the next one
    /// at which something does.
    ///
    /// @param step such as 0.01
    public double lower(double step) {
      double round = (Math.ceil(at.threshold() / step - ROUNDING) - 1) * step;
      float now = (float) at.threshold();
      for (OperatingPoint point : line)
        if (point.threshold() < now) return Math.min(Math.max(round, last()), point.threshold());
      return at.threshold();
    }

    /// The next threshold above, in the same way; at most the highest score.
    public double higher(double step) {
      double round = (Math.floor(at.threshold() / step + ROUNDING) + 1) * step;
      float now = (float) at.threshold();
      boolean stays = false;
      for (OperatingPoint point : line.reversed()) {
        if (point.threshold() < now) continue;
        if (stays) return point.threshold();
        if (round > point.threshold()) return Math.min(round, first());
        stays = true;
      }
      return first();
    }

    /// The highest threshold.
    public double first() {
      return line.getFirst().threshold();
    }

    /// The lowest threshold.
    public double last() {
      return line.getLast().threshold();
    }
  }

  /// The precision at which a point is drawn; where nothing is predicted that is 1.
  public static double precision(OperatingPoint point) {
    return or(point.precision(), 1);
  }

  /// The recall at which a point is drawn.
  public static double recall(OperatingPoint point) {
    return or(point.recall(), 0);
  }

  private static double or(@Nullable Double value, double otherwise) {
    return value == null ? otherwise : value;
  }
}
