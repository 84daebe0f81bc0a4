package io.github.assay.bundle;

import io.github.assay.domain.AssayException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;

/// Writes a file that is there whole or not at all: beside its place under another name, forced to
/// disk, looked at, then moved.
final class AtomicFile {
  private static final Duration STALE = Duration.ofDays(1);

  /// What writes the content.
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  private AtomicFile() {}

  /// @param check looks at the finished file before it takes its place; if it throws, nothing is
  ///   left
  /// @return what the check returns
  /// @throws AssayException `NOT_WRITTEN` with the reason; what was there before is untouched
  static <T> T write(Path target, Content content, Function<Path, T> check) {
    var place = target.toAbsolutePath();
    var folder = place.getParent();
    if (folder == null || !Files.isDirectory(folder))
      throw new AssayException("NOT_WRITTEN", "there is no folder for " + target);
    var temporary = folder.resolve("." + place.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      try {
        fill(temporary, content);
        var checked = check.apply(temporary);
        Files.move(
            temporary, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder);
        deleteStale(folder, place);
        return checked;
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new AssayException(
          "NOT_WRITTEN",
          target + " could not be written: " + reason(e) + "; what was there before is unchanged",
          e);
    }
  }

  private static void fill(Path file, Content content) throws IOException {
    try (var channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
      content.write(out);
      out.flush();
      channel.force(true);
    }
  }

  /// Makes the new name itself survive a power cut, where folders can be opened (not on Windows).
  private static void force(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (FileSystemException _) {
      // the move itself was done, and this system has no way to do more
    }
  }

  /// Removes what exports of the same file that were killed left behind, a day before this one.
  private static void deleteStale(Path folder, Path written) throws IOException {
    var now = Files.getLastModifiedTime(written).toInstant();
    var mine = "." + written.getFileName() + ".*.tmp";
    try (var left = Files.newDirectoryStream(folder, escaped(mine))) {
      for (Path file : left)
        if (Files.getLastModifiedTime(file).compareTo(FileTime.from(now.minus(STALE))) < 0)
          Files.deleteIfExists(file);
    }
  }

  private static String escaped(String glob) {
    var name = glob.substring(0, glob.length() - ".*.tmp".length());
    return name.replaceAll("([\\\\*?\\[\\]{}])", "\\\\$1") + ".*.tmp";
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
