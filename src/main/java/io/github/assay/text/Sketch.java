package io.github.assay.text;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A short mark of a set: two sets that share most of what they hold agree in one of its bands,
/// nearly always, and others rarely do.
///
/// @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder (1997)</a>
public final class Sketch {
  /// How many bands there are; of sets that share 70 %, 98 in 100 agree in one of them.
  public static final int BANDS = 16;

  private static final int ROWS = 4;
  private static final int SIZE = BANDS * ROWS;
  private static final long[] FACTORS = random(0);
  private static final long[] SUMMANDS = random(1);

  private Sketch() {}

  /// The bands of a set.
  ///
  /// @param set at least one value
  public static int[] of(int[] set) {
    // all in 64 bits, since processors then work on several at once
    var least = new long[SIZE];
    Arrays.fill(least, Long.MAX_VALUE);
    for (int each : set) {
      long value = each;
      for (int i = 0; i < SIZE; i++)
        least[i] = Math.min(least[i], (value * FACTORS[i] + SUMMANDS[i]) >>> 33);
    }
    var bands = new int[BANDS];
    for (int i = 0; i < SIZE; i++) bands[i / ROWS] = 31 * bands[i / ROWS] + (int) least[i];
    return bands;
  }

  /// Every other one of a row of random numbers.
  private static long[] random(int from) {
    var random = new SplittableRandom(1).longs(2L * SIZE).map(number -> number | 1).toArray();
    return IntStream.range(0, SIZE).mapToLong(i -> random[2 * i + from]).toArray();
  }
}
