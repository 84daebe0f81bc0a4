package io.github.assay.ui.compare;

import io.github.assay.evaluation.Difference;
import io.github.assay.evaluation.Interval;
import io.github.assay.evaluation.Metrics;
import io.github.assay.ui.support.PrPicture.Side;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One number of both runs.
///
/// @param name of the metric, or `seconds` and `bytes` for what a run costs
/// @param meaning one sentence for people; empty for a cost
/// @param a of the first run; null where it is undefined
/// @param b of the second run; null where it is undefined
/// @param test whether the difference is more than chance; none for a cost
/// @param verdict what that means for the first run
record MetricRow(
    String name,
    String meaning,
    @Nullable Double a,
    @Nullable Double b,
    Test test,
    Verdict verdict) {
  /// How sure a difference is.
  ///
  /// @param interval of the difference, 95 %
  /// @param p how likely such a difference is between two equally good models
  record Test(@Nullable Interval interval, @Nullable Double p) {
    static final Test NONE = new Test(null, null);
  }

  /// How the first run does.
  enum Verdict {
    BETTER,
    WORSE,
    /// The interval holds 0.
    UNCLEAR,
    /// Not tested.
    NONE
  }

  /// `a - b`; null if one of them is undefined.
  @Nullable Double delta() {
    return a == null || b == null ? null : (Double) (a - b);
  }

  /// The rows of two runs: all metrics, then what the runs cost.
  static List<MetricRow> all(SideBySide runs, List<Difference> differences) {
    var rows = new ArrayList<MetricRow>();
    for (Difference difference : differences) rows.add(of(difference));
    rows.add(
        cost("seconds", runs.run(Side.A).result().seconds(), runs.run(Side.B).result().seconds()));
    rows.add(
        cost(
            "bytes", runs.bytes().getOrDefault(Side.A, 0L), runs.bytes().getOrDefault(Side.B, 0L)));
    return rows;
  }

  private static MetricRow of(Difference difference) {
    var metric = Metrics.named(difference.metric());
    var test = new Test(difference.interval(), difference.p());
    return new MetricRow(
        metric.name(),
        metric.meaning(),
        difference.a(),
        difference.b(),
        test,
        verdict(test.interval(), metric.lowerIsBetter() ? -1 : 1));
  }

  private static MetricRow cost(String name, double a, double b) {
    return new MetricRow(name, "", a, b, Test.NONE, Verdict.NONE);
  }

  private static Verdict verdict(@Nullable Interval interval, int sign) {
    if (interval == null) return Verdict.NONE;
    if (interval.low() > 0) return sign > 0 ? Verdict.BETTER : Verdict.WORSE;
    if (interval.high() < 0) return sign > 0 ? Verdict.WORSE : Verdict.BETTER;
    return Verdict.UNCLEAR;
  }
}
