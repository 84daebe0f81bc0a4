package io.github.assay.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes zip archives byte by byte, so that they can say what no library would write.
final class RawZip {
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private final List<String> names = new ArrayList<>();

  /// Adds an entry under the same name in both places.
  RawZip add(String name, byte[] content) {
    return add(name, name, content, crc(content));
  }

  /// Adds an entry.
  ///
  /// @param local the name before the content
  /// @param central the name in the directory at the end
  RawZip add(String local, String central, byte[] content, int crc) {
    var packed = deflated(content);
    int offset = body.size();
    names.add(central);
    writeHeader(body, 0x04034b50, local, packed.length, content.length, crc, -1);
    body.writeBytes(packed);
    writeHeader(directory, 0x02014b50, central, packed.length, content.length, crc, offset);
    return this;
  }

  byte[] bytes() {
    var out = new ByteArrayOutputStream();
    out.writeBytes(body.toByteArray());
    out.writeBytes(directory.toByteArray());
    put(out, 4, 0x06054b50, 0);
    put(out, 2, names.size(), names.size());
    put(out, 4, directory.size(), body.size());
    put(out, 2, 0);
    return out.toByteArray();
  }

  static int crc(byte[] content) {
    var crc = new CRC32();
    crc.update(content);
    return (int) crc.getValue();
  }

  private static void writeHeader(
      ByteArrayOutputStream out,
      int magic,
      String name,
      int packed,
      int size,
      int crc,
      int offset) {
    var bytes = name.getBytes(StandardCharsets.UTF_8);
    boolean central = offset >= 0;
    put(out, 4, magic);
    if (central) put(out, 2, 20);
    put(out, 2, 20, 0x800, 8, 0, 0x21);
    put(out, 4, crc, packed, size);
    put(out, 2, bytes.length, 0);
    if (central) put(out, 2, 0, 0, 0, 0, 0);
    if (central) put(out, 4, offset);
    out.writeBytes(bytes);
  }

  private static byte[] deflated(byte[] content) {
    var out = new ByteArrayOutputStream();
    var buffer = new byte[1 << 14];
    try (var deflater = new Deflater(9, true)) {
      deflater.setInput(content);
      deflater.finish();
      while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
    }
    return out.toByteArray();
  }

  /// Writes numbers of some width, lowest byte first.
  private static void put(ByteArrayOutputStream out, int width, int... numbers) {
    for (int number : numbers) for (int at = 0; at < width; at++) out.write(number >>> (8 * at));
  }
}
