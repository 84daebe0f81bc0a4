package io.github.assay.ui.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/// Pictures as PNG files (ISO/IEC 15948): eight bits a channel, with transparency.
public final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] RGBA_8 = {8, 6, 0, 0, 0};

  private Png() {}

  /// The file of a picture. The same pixels give the same bytes.
  public static byte[] of(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    chunk(file, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(RGBA_8).array());
    chunk(file, "IDAT", compressed(rows(image, width, height)));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  /// All rows, each after a byte that says that it is not filtered.
  private static byte[] rows(Image image, int width, int height) {
    var line = new int[width];
    var rows = ByteBuffer.allocate((1 + 4 * width) * height);
    for (int y = 0; y < height; y++) {
      image
          .getPixelReader()
          .getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), line, 0, width);
      rows.put((byte) 0);
      for (int argb : line) rows.putInt(argb << 8 | argb >>> 24);
    }
    return rows.array();
  }

  private static byte[] compressed(byte[] rows) {
    var bytes = new ByteArrayOutputStream();
    try (OutputStream deflated = new DeflaterOutputStream(bytes)) {
      deflated.write(rows);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
    var name = type.getBytes(StandardCharsets.US_ASCII);
    var check = new CRC32();
    check.update(name);
    check.update(content);
    file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    file.writeBytes(name);
    file.writeBytes(content);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
  }
}
