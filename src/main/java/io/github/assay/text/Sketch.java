package io.github.assay.text;

import java.util.Arrays;
import java.util.SplittableRandom;

/// A short mark of a set: two sets that share most of what they hold agree in one of its bands,
/// nearly always, and others rarely do.
///
/// @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder (1997)</a>
public final class Sketch {
  /// How many bands there are; of sets that share 70 %, 98 in 100 agree in one of them.
  public static final int BANDS = 16;

  private static final int ROWS = 4;
  private static final long[] FACTORS = factors();

  private Sketch() {}

  /// The bands of a set.
  ///
  /// @param set at least one value
  public static int[] of(int[] set) {
    var least = new int[BANDS * ROWS];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int value : set)
      for (int i = 0; i < least.length; i++)
        least[i] = Math.min(least[i], (int) ((value * FACTORS[2 * i] + FACTORS[2 * i + 1]) >>> 33));
    var bands = new int[BANDS];
    for (int i = 0; i < least.length; i++) bands[i / ROWS] = 31 * bands[i / ROWS] + least[i];
    return bands;
  }

  private static long[] factors() {
    var random = new SplittableRandom(1);
    return random.longs(2L * BANDS * ROWS).map(factor -> factor | 1).toArray();
  }
}
