package io.github.assay.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Average precision of every tag, `Σ (Rₙ - Rₙ₋₁) Pₙ` over falling distinct scores, without
/// interpolation; tied items make one step.
///
/// Only the scores of gold items are steps that matter (a tag's levels), so each other cell is kept
/// as the level that it comes in with, and cells below a tag's last gold item are not kept at all.
final class AveragePrecision {
  /// The levels of column `c` are those from `first[c]` to before `first[c + 1]`, scores rising.
  private final int[] first;

  /// For each item, twice the level of each cell that is kept, plus 1 if it is gold.
  private final int[][] cells;

  private AveragePrecision(int[] first, int[][] cells) {
    this.first = first;
    this.cells = cells;
  }

  static AveragePrecision of(EvaluationSet set) {
    var levels = levels(set);
    var first = new int[levels.length + 1];
    for (int column = 0; column < levels.length; column++)
      first[column + 1] = first[column] + levels[column].length;
    var cells =
        IntStream.range(0, set.size())
            .parallel()
            .mapToObj(item -> cells(set, item, levels, first))
            .toArray(int[][]::new);
    return new AveragePrecision(first, cells);
  }

  /// The value of each column; null if nothing that was drawn is gold.
  ///
  /// @param weights how often each item is drawn
  @Nullable Double[] of(int[] weights) {
    var counts = new long[2 * first[first.length - 1]];
    for (int item = 0; item < weights.length; item++)
      if (weights[item] != 0) for (int cell : cells[item]) counts[cell] += weights[item];
    @Nullable Double[] values = new @Nullable Double[first.length - 1];
    for (int column = 0; column < values.length; column++) values[column] = value(counts, column);
    return values;
  }

  private @Nullable Double value(long[] counts, int column) {
    double sum = 0;
    long gold = 0;
    long other = 0;
    for (int level = first[column + 1] - 1; level >= first[column]; level--) {
      long step = counts[2 * level + 1];
      gold += step;
      other += counts[2 * level];
      if (step > 0) sum += step * ((double) gold / (gold + other));
    }
    return Tally.ratio(sum, (double) gold);
  }

  /// The distinct scores of each column's gold items, rising.
  private static float[][] levels(EvaluationSet set) {
    var supports = set.supports();
    var levels = new float[supports.length][];
    for (int column = 0; column < levels.length; column++)
      levels[column] = new float[supports[column]];
    for (int item = 0; item < set.size(); item++)
      for (int column : set.gold(item)) levels[column][--supports[column]] = set.row(item)[column];
    for (int column = 0; column < levels.length; column++)
      levels[column] = distinct(levels[column]);
    return levels;
  }

  private static float[] distinct(float[] scores) {
    Arrays.sort(scores);
    int size = 0;
    for (float score : scores) if (size == 0 || scores[size - 1] != score) scores[size++] = score;
    return Arrays.copyOf(scores, size);
  }

  private static int[] cells(EvaluationSet set, int item, float[][] levels, int[] first) {
    var row = set.row(item);
    var cells = new int[row.length];
    int size = 0;
    for (int column = 0; column < row.length; column++) {
      if (levels[column].length == 0 || row[column] < levels[column][0]) continue;
      int place = Arrays.binarySearch(levels[column], row[column]);
      int level = first[column] + (place >= 0 ? place : -place - 2);
      cells[size++] = 2 * level + (set.isGold(item, column) ? 1 : 0);
    }
    return Arrays.copyOf(cells, size);
  }
}
