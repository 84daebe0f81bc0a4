package io.github.assay.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 digest.
///
/// @param hex 64 lower-case hexadecimal digits
public record Sha256(String hex) {
  public Sha256 {
    if (hex.length() != 64 || !hex.chars().allMatch(Sha256::isDigit))
      throw new IllegalArgumentException("not SHA-256: " + hex);
  }

  private static boolean isDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  /// The digest of some bytes.
  public static Sha256 of(byte[] bytes) {
    return new Sha256(HexFormat.of().formatHex(digest().digest(bytes)));
  }

  /// The digest of a text in UTF-8.
  public static Sha256 of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Reads off a digest that was filled step by step, and resets it.
  public static Sha256 of(MessageDigest filled) {
    return new Sha256(HexFormat.of().formatHex(filled.digest()));
  }

  /// A new SHA-256 digest, to be filled step by step.
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
