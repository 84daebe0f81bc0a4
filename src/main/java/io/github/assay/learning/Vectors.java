package io.github.assay.learning;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// Vectors by place, and those among them that point the way of another one.
///
/// Among many, the signs of their numbers are compared first, 64 at a time; only those that differ
/// in fewest are compared in full. Used by one thread at a time.
final class Vectors {
  private static final int FEW = 10_000;
  private static final int CANDIDATES = 2_000;

  private int width;
  private int words;
  private byte[] rows = {};
  private long[] signs = {};
  private float[] lengths;
  private int size;

  /// @param expected how many places there will be at least
  Vectors(int expected) {
    lengths = new float[expected];
  }

  /// How many places have a vector.
  int size() {
    return size;
  }

  boolean has(int place) {
    return place < lengths.length && lengths[place] > 0;
  }

  /// Puts a vector in; one without a direction counts as none.
  ///
  /// @throws IllegalArgumentException if it is not as long as those before
  void put(int place, byte[] vector) {
    if (width == 0) begin(vector.length);
    if (vector.length != width)
      throw new IllegalArgumentException("a vector of " + vector.length + " beside " + width);
    if (place >= lengths.length) grow(Math.max(place + 1, lengths.length + lengths.length / 2));
    remove(place);
    System.arraycopy(vector, 0, rows, place * width, width);
    var bits = signs(vector);
    System.arraycopy(bits, 0, signs, place * words, words);
    lengths[place] = length(vector);
    if (lengths[place] > 0) size++;
  }

  void remove(int place) {
    if (!has(place)) return;
    lengths[place] = 0;
    size--;
  }

  private void begin(int length) {
    width = length;
    words = (length + Long.SIZE - 1) / Long.SIZE;
    grow(lengths.length);
  }

  private void grow(int places) {
    lengths = Arrays.copyOf(lengths, places);
    rows = Arrays.copyOf(rows, Math.multiplyExact(places, width));
    signs = Arrays.copyOf(signs, places * words);
  }

  /// Offers the places whose vectors are nearest, by ascending place.
  ///
  /// @param wanted which places count
  void nearest(byte[] query, IntPredicate wanted, Nearest best) {
    float length = length(query);
    if (size == 0 || query.length != width || length == 0) return;
    var far = size > FEW ? distances(query) : null;
    int most = far == null ? 0 : cut(far);
    for (int place = 0; place < lengths.length; place++)
      if (lengths[place] > 0 && (far == null || far[place] <= most) && wanted.test(place))
        best.offer(place, Math.min(1, product(place, query) / ((double) length * lengths[place])));
  }

  private int product(int place, byte[] query) {
    int sum = 0;
    int from = place * width;
    for (int at = 0; at < width; at++) sum += rows[from + at] * query[at];
    return sum;
  }

  /// In how many signs each place differs.
  private short[] distances(byte[] query) {
    var bits = signs(query);
    var far = new short[lengths.length];
    for (int place = 0, at = 0; place < far.length; place++) {
      int sum = 0;
      for (int word = 0; word < words; word++) sum += Long.bitCount(signs[at++] ^ bits[word]);
      far[place] = (short) sum;
    }
    return far;
  }

  /// The distance within which enough places lie.
  private int cut(short[] far) {
    var counts = new int[words * Long.SIZE + 1];
    for (int place = 0; place < far.length; place++) if (lengths[place] > 0) counts[far[place]]++;
    int most = 0;
    for (int sum = counts[0]; sum < CANDIDATES && most < counts.length - 1; ) sum += counts[++most];
    return most;
  }

  private long[] signs(byte[] vector) {
    var bits = new long[words];
    for (int at = 0; at < width; at++)
      if (vector[at] > 0) bits[at / Long.SIZE] |= 1L << (at % Long.SIZE);
    return bits;
  }

  private static float length(byte[] vector) {
    int squares = 0;
    for (byte value : vector) squares += value * value;
    return (float) Math.sqrt(squares);
  }
}
