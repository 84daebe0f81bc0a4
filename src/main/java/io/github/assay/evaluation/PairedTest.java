package io.github.assay.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Compares two models on the same items, with an interval and a p value for each metric.
///
/// The interval comes from a paired bootstrap, p from approximate randomisation, which is also
/// right for few items. The same predictions and seed give the same numbers.
///
/// @param resamples of the bootstrap, at least 1
/// @param swaps of approximate randomisation, at least 1
/// @param seed of both
public record PairedTest(int resamples, int swaps, long seed) {
  /// 2,000 resamples and 10,000 swaps.
  public static final PairedTest STANDARD = new PairedTest(2000, 10_000, 1);

  /// Steps of one metric in all draws above which it is not tested: some tens of seconds.
  private static final long TOO_MANY_STEPS = 10_000_000_000L;

  public PairedTest {
    if (resamples < 1 || swaps < 1)
      throw new IllegalArgumentException("nothing to draw: " + resamples + ", " + swaps);
  }

  /// Hears how many draws are done, from several threads and in no order; what it throws ends the
  /// comparison.
  @FunctionalInterface
  public interface Watch {
    /// Nobody waits.
    Watch NONE = (done, total) -> {};

    void drawn(long done, long total);
  }

  /// Compares two models while nobody waits, as [#compare(Predictions, Predictions, List, Watch)].
  public List<Difference> compare(Predictions a, Predictions b, List<Metric> metrics) {
    return compare(a, b, metrics, Watch.NONE);
  }

  /// Compares two models.
  ///
  /// @param a predictions of the first model
  /// @param b predictions of the second one, for the same items and tags, under the same convention
  /// @return one for each metric, in their order; a metric that takes too long to resample (average
  ///   precision on a very large set) has no interval and no p
  /// @throws IllegalArgumentException if items, gold, tags or conventions differ
  public List<Difference> compare(Predictions a, Predictions b, List<Metric> metrics, Watch watch) {
    var pair = new Pair(a, b);
    var names = new ArrayList<String>();
    var statistics = new ArrayList<Statistic>();
    for (Metric metric : metrics) {
      var statistic = pair.prepare(metric);
      if (statistic.cost() > TOO_MANY_STEPS / ((long) resamples + swaps)) continue;
      names.add(metric.name());
      statistics.add(statistic);
    }
    var tested = test(pair, names, statistics, watch);
    var differences = new ArrayList<Difference>();
    for (Metric metric : metrics)
      differences.add(difference(metric, a, b, tested.get(metric.name())));
    return differences;
  }

  private Map<String, Tested> test(
      Pair pair, List<String> names, List<Statistic> statistics, Watch watch) {
    if (statistics.isEmpty()) return Map.of();
    int tried = ApproximateRandomisation.tried(pair, swaps);
    var counted = pair.counted(new Draws(watch, 1L + resamples + tried));
    var bootstraps = PairedBootstrap.of(counted, statistics, resamples, seed);
    var ps = ApproximateRandomisation.p(counted, statistics, swaps, seed);
    var tested = new HashMap<String, Tested>();
    for (int place = 0; place < names.size(); place++)
      tested.put(names.get(place), new Tested(bootstraps.get(place), ps.get(place)));
    return tested;
  }

  private static Difference difference(
      Metric metric, Predictions a, Predictions b, @Nullable Tested tested) {
    var valueOfA = metric.over(a).of(Draw.whole(a));
    var valueOfB = metric.over(b).of(Draw.whole(b));
    if (tested == null || valueOfA == null || valueOfB == null)
      return new Difference(metric.name(), valueOfA, valueOfB, null, null, 0);
    return new Difference(
        metric.name(),
        valueOfA,
        valueOfB,
        tested.bootstrap().interval(),
        tested.p(),
        tested.bootstrap().undefined());
  }

  private record Tested(PairedBootstrap bootstrap, @Nullable Double p) {}
}
