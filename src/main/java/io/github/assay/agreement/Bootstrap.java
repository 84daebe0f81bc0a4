package io.github.assay.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How coefficients vary with the items that happened to be judged: draws items with replacement,
/// and computes the coefficients of each draw.
///
/// The same seed draws the same items, whatever the number of threads.
///
/// @param draws how often, at least 1
/// @param seed of the draws
public record Bootstrap(int draws, long seed) {
  /// 1,000 draws.
  public static final Bootstrap STANDARD = new Bootstrap(1000, 1);

  private static final double LOW = .025;
  private static final double HIGH = .975;

  public Bootstrap {
    if (draws < 1) throw new IllegalArgumentException("nothing to draw: " + draws);
  }

  /// Coefficients of a draw, always as many; called from several threads.
  @FunctionalInterface
  public interface Coefficients {
    /// @param weights how often each item was drawn
    /// @return null for what is undefined
    List<@Nullable Double> of(int[] weights);
  }

  /// What the draws say about one coefficient.
  ///
  /// @param interval percentiles 2.5 and 97.5; null if the coefficient was never defined
  /// @param undefined how many draws had no value and were left out
  public record Spread(@Nullable Interval interval, int undefined) {}

  /// Draws items.
  ///
  /// @param items how many there are to draw from
  /// @return one for each coefficient, in their order
  public List<Spread> of(int items, Coefficients coefficients) {
    var seeds = new SplittableRandom(seed).longs(draws).toArray();
    var rows =
        IntStream.range(0, draws)
            .parallel()
            .mapToObj(draw -> coefficients.of(drawn(items, seeds[draw])))
            .toList();
    var spreads = new ArrayList<Spread>();
    for (int place = 0; place < rows.getFirst().size(); place++) {
      var column = new ArrayList<@Nullable Double>(draws);
      for (List<@Nullable Double> row : rows) column.add(row.get(place));
      spreads.add(spread(column));
    }
    return spreads;
  }

  /// Sums up the values of all draws; null ones are undefined.
  static Spread spread(List<@Nullable Double> values) {
    var sorted = new double[values.size()];
    int size = 0;
    for (Double value : values) if (value != null) sorted[size++] = value;
    int undefined = values.size() - size;
    if (size == 0) return new Spread(null, undefined);
    sorted = Arrays.copyOf(sorted, size);
    Arrays.sort(sorted);
    return new Spread(new Interval(quantile(sorted, LOW), quantile(sorted, HIGH)), undefined);
  }

  /// With linear interpolation (type 7, the standard of R and NumPy).
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  private static int[] drawn(int items, long seed) {
    var random = new SplittableRandom(seed);
    var weights = new int[items];
    for (int draw = 0; draw < items; draw++) weights[random.nextInt(items)]++;
    return weights;
  }
}
