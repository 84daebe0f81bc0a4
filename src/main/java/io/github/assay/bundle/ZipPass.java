package io.github.assay.bundle;

import io.github.assay.domain.Sha256;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Reads an archive front to back once: counts real bytes against the limits, checks every entry's
/// own check value, and hashes.
final class ZipPass {
  private final Limits limits;
  private long total;

  ZipPass(Limits limits) {
    this.limits = limits;
  }

  /// @param names the names in the archive's directory, each once
  SortedMap<String, SafeZip.Content> read(Path file, Collection<String> names) throws Refusal {
    var contents = new TreeMap<String, SafeZip.Content>();
    var open = new HashSet<>(names);
    var current = "";
    try (var packed = new Counted(new BufferedInputStream(Files.newInputStream(file)));
        var zip = new ZipInputStream(packed, StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        current = entry.getName();
        if (!open.remove(current)) throw disagreement(current);
        contents.put(current, measure(current, zip, packed));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw SafeZip.unreadable(
          EntryNames.isPlain(current) ? current : "",
          e instanceof IOException io ? io : new IOException(e));
    }
    if (!open.isEmpty()) throw disagreement(open.stream().sorted().toList().getFirst());
    return contents;
  }

  private SafeZip.Content measure(String name, ZipInputStream zip, Counted packed)
      throws IOException, Refusal {
    var digest = Sha256.digest();
    var buffer = new byte[1 << 14];
    var before = packed.count;
    long bytes = 0;
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      digest.update(buffer, 0, read);
      bytes += read;
      total += read;
      if (total > limits.total())
        throw Refusal.unsafe(
            "BOMB", name, "inflates to more than %,d bytes in all".formatted(limits.total()));
      checkRatio(name, bytes, packed.count - before);
      checkRatio(name, total, packed.count);
    }
    return new SafeZip.Content(bytes, Sha256.of(digest));
  }

  private void checkRatio(String name, long inflated, long packed) throws Refusal {
    if (inflated > limits.ratioFrom() && inflated / limits.ratio() > packed)
      throw Refusal.unsafe(
          "BOMB", name, "inflates to more than %d times its size".formatted(limits.ratio()));
  }

  private static Refusal disagreement(String name) {
    return Refusal.unsafe(
        "TWO_DIRECTORIES", name, "the archive's directory and its content name different entries");
  }

  /// Counts the packed bytes that were taken.
  private static final class Counted extends FilterInputStream {
    private long count;

    private Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      if (read >= 0) count++;
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      if (read > 0) count += read;
      return read;
    }
  }
}
