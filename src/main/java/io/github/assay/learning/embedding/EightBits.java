package io.github.assay.learning.embedding;

/// A vector in whole numbers of 8 bits: the largest becomes 127, so that its direction is kept as
/// well as it can be.
final class EightBits {
  private EightBits() {}

  static byte[] of(float[] vector) {
    float largest = 0;
    for (float value : vector) largest = Math.max(largest, Math.abs(value));
    var bytes = new byte[vector.length];
    if (largest == 0) return bytes;
    for (int at = 0; at < vector.length; at++)
      bytes[at] = (byte) Math.round(vector[at] / largest * Byte.MAX_VALUE);
    return bytes;
  }
}
