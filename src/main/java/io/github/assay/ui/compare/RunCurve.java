package io.github.assay.ui.compare;

import io.github.assay.evaluation.CellRanking;
import io.github.assay.evaluation.OperatingPoint;
import io.github.assay.evaluation.PrCurve;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The curve of one run as far as it can be worked at: all points with a threshold above 0.
final class RunCurve {
  /// No score is so low.
  private static final double LEAST = 1e-6;

  private static final int POINTS = 1500;

  private final CellRanking ranking;
  private final @Nullable PrCurve curve;
  private final int size;
  private final List<OperatingPoint> line;

  RunCurve(CellRanking ranking) {
    this.ranking = ranking;
    curve = ranking.positives() == 0 ? null : PrCurve.of(ranking);
    size = curve == null ? 0 : sizeAboveZero(curve);
    line =
        curve == null
            ? List.of()
            : curve.thinned(POINTS).stream().filter(point -> point.threshold() > 0).toList();
  }

  /// The counts at a threshold.
  OperatingPoint at(double threshold) {
    return ranking.at(threshold);
  }

  /// Some of its points for drawing, by falling threshold; empty for a run that never scores.
  List<OperatingPoint> line() {
    return line;
  }

  /// The threshold itself, but not below the lowest score, since all below is the same.
  double allowed(double threshold) {
    return Math.max(threshold, curve == null || size == 0 ? LEAST : threshold(curve, size - 1));
  }

  /// The point with the best F-beta; of equal ones that with the highest threshold. Empty for a run
  /// that never scores.
  Optional<OperatingPoint> best(double beta) {
    return highest(point -> orZero(point.tally().f(beta)));
  }

  /// The point with the most recall among those of at least this precision; empty if there is none.
  Optional<OperatingPoint> precise(double precision) {
    return highest(point -> orZero(point.precision()) >= precision ? 1 + orZero(point.recall()) : 0)
        .filter(point -> orZero(point.precision()) >= precision);
  }

  private Optional<OperatingPoint> highest(ToDoubleFunction<OperatingPoint> worth) {
    if (curve == null || size == 0) return Optional.empty();
    var best = curve.point(0);
    double most = worth.applyAsDouble(best);
    for (int place = 1; place < size; place++) {
      var point = curve.point(place);
      double value = worth.applyAsDouble(point);
      if (value <= most) continue;
      best = point;
      most = value;
    }
    return Optional.of(best);
  }

  private static int sizeAboveZero(PrCurve curve) {
    int last = curve.size() - 1;
    return threshold(curve, last) > 0 ? curve.size() : last;
  }

  private static double threshold(PrCurve curve, int place) {
    return curve.point(place).threshold();
  }

  private static double orZero(@Nullable Double value) {
    return value == null ? 0 : value;
  }
}
