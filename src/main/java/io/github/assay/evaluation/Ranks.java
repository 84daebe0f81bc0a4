package io.github.assay.evaluation;

import java.util.Arrays;

/// Places in the ranking of one item's tags. A tie takes the worst place of all that are tied.
final class Ranks {
  private Ranks() {}

  /// How many tags score at least as much as the one in a column.
  static int among(float[] row, int column) {
    int count = 0;
    for (float score : row) if (score >= row[column]) count++;
    return count;
  }

  /// How many of some tags score at least as much as the one in a column.
  static int among(float[] row, int column, int[] columns) {
    int count = 0;
    for (int other : columns) if (row[other] >= row[column]) count++;
    return count;
  }

  /// The columns of the `k` highest scores above 0, best first; of a tie the lower column.
  static int[] top(float[] row, int k) {
    var best = new int[Math.min(k, row.length)];
    int size = 0;
    for (int column = 0; column < row.length; column++) {
      if (!(row[column] > 0)) continue;
      if (size == best.length && (size == 0 || row[column] <= row[best[size - 1]])) continue;
      int place = size < best.length ? size++ : size - 1;
      while (place > 0 && row[best[place - 1]] < row[column]) {
        best[place] = best[place - 1];
        place--;
      }
      best[place] = column;
    }
    return Arrays.copyOf(best, size);
  }
}
