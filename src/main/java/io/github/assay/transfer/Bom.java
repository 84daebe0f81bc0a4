package io.github.assay.transfer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A byte-order mark.
///
/// @param hex its bytes
/// @param charset what it tells
record Bom(String hex, Charset charset) {
  private static final List<Bom> ALL =
      List.of(
          new Bom("efbbbf", StandardCharsets.UTF_8),
          new Bom("fffe0000", StandardCharsets.UTF_32LE),
          new Bom("0000feff", StandardCharsets.UTF_32BE),
          new Bom("fffe", StandardCharsets.UTF_16LE),
          new Bom("feff", StandardCharsets.UTF_16BE));

  /// The mark with which a file begins.
  static Optional<Bom> of(byte[] head) {
    var start = HexFormat.of().formatHex(head, 0, Math.min(4, head.length));
    return ALL.stream().filter(bom -> start.startsWith(bom.hex())).findFirst();
  }

  /// How many bytes it takes.
  int length() {
    return hex.length() / 2;
  }

  /// Refuses what is UTF-16 without a mark, by its many zero bytes.
  static void checkAbsent(Input input, byte[] head, Charset charset) {
    if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) return;
    if (head.length < 4) return;
    if (head[0] == 0 && head[1] != 0 && head[2] == 0)
      throw input.fault("ENCODING", hint("UTF-16BE"));
    if (head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0)
      throw input.fault("ENCODING", hint("UTF-16LE"));
  }

  private static String hint(String charset) {
    return "this looks like %s text without a byte-order mark; if it is, say --encoding %s"
        .formatted(charset, charset);
  }
}
