package io.github.assay.bundle;

import io.github.assay.domain.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.ZipFile;

/// An archive that was read through once, within limits, before anything in it is used. Nothing is
/// ever unpacked to disk.
final class SafeZip implements AutoCloseable {
  private static final int END_RECORD = 22;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int COMMENT_LENGTH = 20;

  /// What an entry holds.
  record Content(long bytes, Sha256 hash) {}

  private final ZipFile zip;
  private final SortedMap<String, Content> contents;

  private SafeZip(ZipFile zip, SortedMap<String, Content> contents) {
    this.zip = zip;
    this.contents = Collections.unmodifiableSortedMap(contents);
  }

  /// Opens an archive, looks at its names, then inflates every entry once and hashes it. The names
  /// come from the directory at the end of the file, the bytes from the file front to back: both
  /// must tell the same.
  static SafeZip open(Path file, Limits limits) throws Refusal {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unreadable("", e);
    }
    try {
      checkEnd(file);
      var names = names(zip, limits);
      return new SafeZip(zip, new ZipPass(limits).read(file, names));
    } catch (Refusal refusal) {
      close(zip);
      throw refusal;
    }
  }

  /// Nothing may follow the record that ends an archive, not even a comment: no checksum counts it.
  private static void checkEnd(Path file) throws Refusal {
    var end = ByteBuffer.allocate(END_RECORD).order(ByteOrder.LITTLE_ENDIAN);
    try (var channel = FileChannel.open(file)) {
      channel.read(end, channel.size() - END_RECORD);
    } catch (IOException e) {
      throw unreadable("", e);
    }
    if (end.getInt(0) != END_SIGNATURE || end.getShort(COMMENT_LENGTH) != 0)
      throw Refusal.unsafe("MORE_BYTES", "", "there is something behind the end of the archive");
  }

  /// All entries by name.
  SortedMap<String, Content> contents() {
    return contents;
  }

  /// How many bytes all entries have together.
  long total() {
    return contents.values().stream().mapToLong(Content::bytes).sum();
  }

  /// The bytes of an entry that is there; the same that were hashed when the archive was opened.
  ///
  /// @param most refused if it has more
  byte[] bytes(String name, long most) throws Refusal {
    var content = contents.get(name);
    if (content == null) throw new IllegalArgumentException("no entry " + name);
    if (content.bytes() > Math.min(most, Integer.MAX_VALUE - 16))
      throw Refusal.unsafe(
          "TOO_LARGE", name, "it has %,d bytes, at most %,d".formatted(content.bytes(), most));
    var bytes = inflate(name, (int) content.bytes());
    if (bytes.length != content.bytes() || !Sha256.of(bytes).equals(content.hash()))
      throw Refusal.damaged("CHECKSUM_DIFFERS", name, "it changed while it was read");
    return bytes;
  }

  @Override
  public void close() {
    close(zip);
  }

  static Refusal unreadable(String entry, IOException cause) {
    var reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return Refusal.damaged(
        "BUNDLE_UNREADABLE", entry, "not a whole zip archive: " + Shown.name(reason));
  }

  private static List<String> names(ZipFile zip, Limits limits) throws Refusal {
    if (zip.size() > limits.entries())
      throw Refusal.unsafe(
          "BOMB", "", "%,d entries, at most %,d".formatted(zip.size(), limits.entries()));
    var names = new ArrayList<String>();
    zip.entries().asIterator().forEachRemaining(entry -> names.add(entry.getName()));
    EntryNames.check(names);
    return names;
  }

  private byte[] inflate(String name, int bytes) throws Refusal {
    try (var in = zip.getInputStream(zip.getEntry(name))) {
      var content = new byte[bytes];
      int read = in.readNBytes(content, 0, bytes);
      return read == bytes && in.read() < 0 ? content : new byte[0];
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static void close(ZipFile zip) {
    try {
      zip.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
