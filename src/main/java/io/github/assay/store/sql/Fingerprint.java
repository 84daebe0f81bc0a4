package io.github.assay.store.sql;

import io.github.assay.domain.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// SHA-256 over values one after the other, each with its kind and length, so that no two lists of
/// values look the same.
final class Fingerprint {
  private static final int HEAD = 1 + Long.BYTES;

  private final MessageDigest digest = Sha256.digest();

  /// What was taken in and not yet digested: a digest takes one long piece faster than many short
  /// ones.
  private final ByteBuffer waiting = ByteBuffer.allocate(1 << 10);

  /// Takes in a text; null is another thing than an empty one.
  Fingerprint text(@Nullable String text) {
    return text == null ? nothing() : bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Takes in a whole number or none.
  Fingerprint number(@Nullable Number number) {
    if (number == null) return nothing();
    long bits = number instanceof Double real ? Double.doubleToLongBits(real) : number.longValue();
    head((byte) 2, bits);
    return this;
  }

  /// Takes in bytes.
  Fingerprint bytes(byte[] bytes) {
    head((byte) 1, bytes.length);
    if (bytes.length > waiting.remaining()) flush();
    if (bytes.length > waiting.remaining()) digest.update(bytes);
    else waiting.put(bytes);
    return this;
  }

  /// The digest of all that was taken in, 32 bytes; starts anew.
  byte[] take() {
    flush();
    return digest.digest();
  }

  /// The first eight bytes of the digest as a number; starts anew.
  long seal() {
    return ByteBuffer.wrap(take()).getLong();
  }

  private Fingerprint nothing() {
    if (!waiting.hasRemaining()) flush();
    waiting.put((byte) 0);
    return this;
  }

  private void head(byte kind, long value) {
    if (waiting.remaining() < HEAD) flush();
    waiting.put(kind).putLong(value);
  }

  private void flush() {
    digest.update(waiting.array(), 0, waiting.position());
    waiting.clear();
  }
}
