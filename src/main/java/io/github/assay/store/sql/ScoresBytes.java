package io.github.assay.store.sql;

import io.github.assay.domain.Scores;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Scores as few bytes: how many, then the ids as differences, each number in groups of seven bits
/// with the lowest first, then a float32 for each, lowest byte first.
final class ScoresBytes {
  private ScoresBytes() {}

  static byte[] write(Scores scores) {
    var bytes = new ByteArrayOutputStream(4 + 6 * scores.size());
    number(bytes, scores.size());
    int last = 0;
    for (int i = 0; i < scores.size(); i++) {
      number(bytes, scores.tag(i) - last);
      last = scores.tag(i);
    }
    for (int i = 0; i < scores.size(); i++) {
      int bits = Float.floatToIntBits(scores.value(i));
      for (int shift = 0; shift < 32; shift += 8) bytes.write(bits >>> shift);
    }
    return bytes.toByteArray();
  }

  /// @throws IllegalArgumentException if the bytes are not scores
  static Scores read(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    try {
      int size = number(buffer);
      if (size < 0 || size > bytes.length) throw new IllegalArgumentException("size " + size);
      var tags = new int[size];
      for (int i = 0; i < size; i++) tags[i] = number(buffer) + (i == 0 ? 0 : tags[i - 1]);
      var values = new float[size];
      for (int i = 0; i < size; i++) values[i] = buffer.getFloat();
      if (buffer.hasRemaining()) throw new IllegalArgumentException("too many bytes");
      return Scores.of(tags, values);
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("too few bytes", e);
    }
  }

  private static void number(ByteArrayOutputStream bytes, int number) {
    int rest = number;
    while ((rest & ~0x7f) != 0) {
      bytes.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.write(rest);
  }

  private static int number(ByteBuffer bytes) {
    int number = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      byte group = bytes.get();
      number |= (group & 0x7f) << shift;
      if (group >= 0) return number;
    }
    throw new IllegalArgumentException("a number without end");
  }
}
