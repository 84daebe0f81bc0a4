package io.github.assay.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/// Precision against recall: one point for each distinct score, by falling threshold, so that
/// recall never falls. Tied cells make one point. Never changes; thread-safe.
public final class PrCurve {
  private final float[] thresholds;
  private final long[] right;
  private final long[] predicted;
  private final long positives;

  private PrCurve(float[] thresholds, long[] right, long[] predicted, long positives) {
    this.thresholds = thresholds;
    this.right = right;
    this.predicted = predicted;
    this.positives = positives;
  }

  /// The curve over all cells (micro average), or over those of one tag.
  ///
  /// @throws IllegalArgumentException if no cell is gold, since recall is then undefined
  public static PrCurve of(CellRanking cells) {
    if (cells.positives() == 0) throw new IllegalArgumentException("no cell is gold");
    int size = 0;
    var ends = new int[cells.size()];
    for (int place = 0; place < cells.size(); place++)
      if (place + 1 == cells.size() || cells.score(place + 1) != cells.score(place))
        ends[size++] = place;
    boolean zeros = cells.size() < cells.total();
    int points = size + (zeros ? 1 : 0);
    var curve =
        new PrCurve(new float[points], new long[points], new long[points], cells.positives());
    curve.fill(cells, Arrays.copyOf(ends, size));
    if (zeros) curve.put(size, 0, cells.positives(), cells.total());
    return curve;
  }

  /// How many points there are.
  public int size() {
    return thresholds.length;
  }

  /// How many cells are gold.
  public long positives() {
    return positives;
  }

  /// The point at a place, `0 <= place < size()`.
  public OperatingPoint point(int place) {
    var tally = new Tally(right[place], predicted[place] - right[place], positives - right[place]);
    return new OperatingPoint(thresholds[place], tally);
  }

  /// The place of the point whose threshold is nearest; of two the higher threshold.
  public int nearest(double threshold) {
    int low = 0;
    int high = thresholds.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (thresholds[middle] > threshold) low = middle + 1;
      else high = middle;
    }
    if (low == 0) return 0;
    return thresholds[low - 1] - threshold <= threshold - thresholds[low] ? low - 1 : low;
  }

  /// Average precision: `Σ (Rₙ - Rₙ₋₁) Pₙ`, without interpolation.
  public double averagePrecision() {
    double sum = 0;
    long before = 0;
    for (int place = 0; place < size(); place++) {
      sum += (right[place] - before) * precision(place);
      before = right[place];
    }
    return sum / positives;
  }

  /// About `limit` points for drawing, evenly spread along the line: always the first, the last and
  /// those nearest to some thresholds.
  ///
  /// @param limit how many points at most besides those; at least 2
  public List<OperatingPoint> thinned(int limit, double... thresholdsToKeep) {
    var places = new TreeSet<Integer>(List.of(0));
    places.add(size() - 1);
    for (double threshold : thresholdsToKeep) places.add(nearest(threshold));
    double step = size() <= limit ? 0 : length() / (limit - 1);
    double gone = 0;
    for (int place = 1; place < size(); place++) {
      gone += step(place);
      if (gone < step) continue;
      places.add(place);
      gone = step == 0 ? 0 : gone % step;
    }
    var points = new ArrayList<OperatingPoint>();
    for (int place : places) points.add(point(place));
    return points;
  }

  private void fill(CellRanking cells, int[] ends) {
    long tp = 0;
    int place = 0;
    for (int point = 0; point < ends.length; point++) {
      for (; place <= ends[point]; place++) if (cells.gold(place)) tp++;
      put(point, cells.score(ends[point]), tp, place);
    }
  }

  private void put(int point, float threshold, long tp, long count) {
    thresholds[point] = threshold;
    right[point] = tp;
    predicted[point] = count;
  }

  private double precision(int place) {
    return (double) right[place] / predicted[place];
  }

  private double length() {
    double length = 0;
    for (int place = 1; place < size(); place++) length += step(place);
    return length;
  }

  /// How long the line is from the point before.
  private double step(int place) {
    double recall = (double) (right[place] - right[place - 1]) / positives;
    return Math.hypot(recall, precision(place) - precision(place - 1));
  }
}
