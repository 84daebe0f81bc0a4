package io.github.assay.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How a difference between two models varies with the items that happened to be in the test:
/// resamples items with replacement, the same ones for both models.
///
/// @param interval percentiles 2.5 and 97.5 of the differences; null if none is defined
/// @param p `2 (min(#(Δ* <= 0), #(Δ* >= 0)) + 1) / (R + 1)`, at most 1; null if none is defined
/// @param undefined how many of the resamples had no value and were left out
/// @see <a href="https://aclanthology.org/W04-3250/">Koehn (2004)</a>
record PairedBootstrap(@Nullable Interval interval, @Nullable Double p, int undefined) {
  /// Resamples several metrics at once.
  ///
  /// @param seed the same seed draws the same items
  /// @return one for each statistic
  static List<PairedBootstrap> of(Pair pair, List<Statistic> statistics, int resamples, long seed) {
    var seeds = new SplittableRandom(seed).longs(resamples).toArray();
    var deltas =
        IntStream.range(0, resamples)
            .parallel()
            .mapToObj(resample -> pair.resampled(statistics, drawn(pair.items(), seeds[resample])))
            .toList();
    var results = new ArrayList<PairedBootstrap>();
    for (int place = 0; place < statistics.size(); place++) {
      var column = new ArrayList<@Nullable Double>();
      for (List<@Nullable Double> row : deltas) column.add(row.get(place));
      results.add(of(column));
    }
    return results;
  }

  /// Sums up the differences of all resamples; null ones are undefined.
  static PairedBootstrap of(List<@Nullable Double> deltas) {
    var sorted = new double[deltas.size()];
    int size = 0;
    for (Double delta : deltas) if (delta != null) sorted[size++] = delta;
    int undefined = deltas.size() - size;
    if (size == 0) return new PairedBootstrap(null, null, undefined);
    sorted = Arrays.copyOf(sorted, size);
    Arrays.sort(sorted);
    var interval = new Interval(Quantile.of(sorted, .025), Quantile.of(sorted, .975));
    long low = Arrays.stream(sorted).filter(delta -> delta <= 0).count();
    long high = Arrays.stream(sorted).filter(delta -> delta >= 0).count();
    double p = Math.min(1, 2.0 * (Math.min(low, high) + 1) / (size + 1));
    return new PairedBootstrap(interval, p, undefined);
  }

  private static int[] drawn(int items, long seed) {
    var random = new SplittableRandom(seed);
    var weights = new int[items];
    for (int draw = 0; draw < items; draw++) weights[random.nextInt(items)]++;
    return weights;
  }
}
