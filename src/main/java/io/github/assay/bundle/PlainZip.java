package io.github.assay.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Packs entries so that the same content gives the same bytes: by path, one time for all, one
/// level, nothing about who packed it or where.
final class PlainZip {
  /// The first of February, since Java writes the very first moment that zip knows, January 1980,
  /// by way of the machine's time zone.
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final int LEVEL = 6;

  /// What packs better than this is stored as it is, since readers take it for a bomb.
  private static final int BEST_RATIO = 100;

  private static final int SMALL = 1 << 16;

  private PlainZip() {}

  /// Writes an archive and leaves the stream open.
  static void write(SortedMap<String, byte[]> entries, OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(LEVEL);
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      zip.putNextEntry(header(entry.getKey(), entry.getValue()));
      zip.write(entry.getValue());
      zip.closeEntry();
    }
    zip.finish();
  }

  private static ZipEntry header(String path, byte[] bytes) {
    var header = new ZipEntry(path);
    header.setTimeLocal(TIME);
    if (bytes.length > SMALL && packed(bytes) < bytes.length / BEST_RATIO) {
      header.setMethod(ZipEntry.STORED);
      header.setSize(bytes.length);
      header.setCrc(check(bytes));
    }
    return header;
  }

  private static long packed(byte[] bytes) {
    var buffer = new byte[1 << 14];
    try (var deflater = new Deflater(LEVEL, true)) {
      deflater.setInput(bytes);
      deflater.finish();
      while (!deflater.finished()) deflater.deflate(buffer);
      return deflater.getBytesWritten();
    }
  }

  private static long check(byte[] bytes) {
    var check = new CRC32();
    check.update(bytes);
    return check.getValue();
  }
}
