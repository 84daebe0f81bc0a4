package io.github.assay.workbench;

import io.github.assay.learning.Progress;
import io.github.assay.text.Sketch;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The sketches of all texts, and whose meet. Texts go by their place, from 1.
final class Sketches {
  /// For each place, what its words add up to; 0 if it has none.
  private final long[] texts;

  private final int[][] bands;

  /// @param items how many texts there will be
  Sketches(int items) {
    texts = new long[items + 1];
    bands = new int[Sketch.BANDS][items + 1];
  }

  /// Takes in a text; different places may come from different threads.
  void put(int place, int[] shingles) {
    if (shingles.length == 0) return;
    texts[place] = hash(shingles);
    int[] sketch = Sketch.of(shingles);
    for (int band = 0; band < sketch.length; band++) bands[band][place] = sketch[band];
  }

  private static long hash(int[] shingles) {
    long hash = shingles.length;
    for (int shingle : shingles) hash = 0x9e3779b97f4a7c15L * (hash ^ shingle) + 1;
    return hash == 0 ? 1 : hash;
  }

  /// Joins texts with the same words.
  void joinSame(Groups groups) {
    var sorted = texts.clone();
    Arrays.parallelSort(sorted);
    var firsts = new int[texts.length];
    for (int place = 1; place < texts.length; place++) {
      if (texts[place] == 0) continue;
      int rank = Arrays.binarySearch(sorted, texts[place]);
      if (firsts[rank] == 0) firsts[rank] = place;
      else groups.join(firsts[rank], place);
    }
  }

  /// Pairs of texts that agree in a band, each once; of a crowd that agrees in one, each with the
  /// first and with the one before. Of texts that are joined already only the first counts.
  long[] pairs(Groups groups, Progress progress) {
    int[] places =
        IntStream.range(1, texts.length)
            .filter(place -> texts[place] != 0 && groups.leader(place) == place)
            .toArray();
    var pairs = new long[0];
    for (int[] band : bands) {
      progress.check();
      pairs = merged(pairs, meeting(places, band));
    }
    return pairs;
  }

  private static long[] meeting(int[] places, int[] band) {
    var sorted = new long[places.length];
    for (int i = 0; i < places.length; i++) sorted[i] = ((long) band[places[i]] << 32) | places[i];
    Arrays.parallelSort(sorted);
    var found = new long[2 * sorted.length];
    int count = 0;
    int start = 0;
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] >> 32 != sorted[start] >> 32) start = i;
      if (i > start) found[count++] = pair(sorted[start], sorted[i]);
      if (i > start + 1) found[count++] = pair(sorted[i - 1], sorted[i]);
    }
    return Arrays.copyOf(found, count);
  }

  /// Both, ascending, without those that are there twice.
  private static long[] merged(long[] pairs, long[] more) {
    var all = Arrays.copyOf(pairs, pairs.length + more.length);
    System.arraycopy(more, 0, all, pairs.length, more.length);
    Arrays.parallelSort(all);
    int count = 0;
    for (int i = 0; i < all.length; i++) if (i == 0 || all[i] != all[i - 1]) all[count++] = all[i];
    return Arrays.copyOf(all, count);
  }

  private static long pair(long one, long other) {
    return ((one & 0xffffffffL) << 32) | (other & 0xffffffffL);
  }

  /// The lower place of a pair.
  static int one(long pair) {
    return (int) (pair >> 32);
  }

  /// The higher place of a pair.
  static int other(long pair) {
    return (int) pair;
  }
}
