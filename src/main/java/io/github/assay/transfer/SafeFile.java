package io.github.assay.transfer;

import io.github.assay.domain.AssayException;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A file that appears whole or not at all, also if the machine stops in between: it is written
/// under another name in the same folder, forced to disk and then renamed. One that is closed
/// before [#commit] leaves nothing, and what was there before stays.
public final class SafeFile implements Closeable {
  private static final String PREFIX = ".exp";
  private static final String SUFFIX = ".tmp";
  private static final Duration STRAY = Duration.ofDays(1);

  private final Path target;
  private final Path temporary;
  private final FileChannel channel;
  private final OutputStream out;
  private boolean done;

  private SafeFile(Path target, Path temporary, FileChannel channel) {
    this.target = target;
    this.temporary = temporary;
    this.channel = channel;
    this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
  }

  /// Begins a file, and clears the folder of what writers left behind that were killed more than a
  /// day ago.
  ///
  /// @param target replaced at the end if it is there
  /// @param now to tell what is old
  /// @throws AssayException `EXPORT_FAILED` if the folder cannot be written to
  public static SafeFile create(Path target, Instant now) {
    var absolute = target.toAbsolutePath();
    var folder = absolute.getParent();
    if (folder == null || Files.isDirectory(absolute))
      throw new AssayException("EXPORT_FAILED", target + " is a folder; name a file in it");
    if (!Files.isDirectory(folder))
      throw new AssayException("EXPORT_FAILED", "there is no folder " + folder);
    try {
      clear(folder, now);
      var temporary = folder.resolve(PREFIX + UUID.randomUUID() + SUFFIX);
      var channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return new SafeFile(absolute, temporary, channel);
    } catch (IOException e) {
      throw failed(absolute, e);
    }
  }

  private static void clear(Path folder, Instant now) throws IOException {
    var old = FileTime.from(now.minus(STRAY));
    try (DirectoryStream<Path> strays =
        Files.newDirectoryStream(folder, PREFIX + "????????-*" + SUFFIX)) {
      for (Path stray : strays) {
        var attributes = Files.readAttributes(stray, BasicFileAttributes.class);
        if (attributes.isRegularFile() && attributes.lastModifiedTime().compareTo(old) < 0)
          Files.deleteIfExists(stray);
      }
    }
  }

  /// Where to write.
  public OutputStream out() {
    return out;
  }

  /// The file that it becomes, absolute.
  public Path target() {
    return target;
  }

  /// Puts the file in its place.
  ///
  /// @throws AssayException `EXPORT_FAILED` if the disk refuses; what was there before stays
  public void commit() {
    try {
      out.flush();
      channel.force(true);
      channel.close();
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      done = true;
      forceFolder();
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  private void forceFolder() {
    var folder = target.getParent();
    if (folder == null) return;
    try (FileChannel handle = FileChannel.open(folder, StandardOpenOption.READ)) {
      handle.force(true);
    } catch (IOException _) {
      // Windows opens no folders; there the rename itself is all that can be had
    }
  }

  /// What to tell when writing failed.
  public static AssayException failed(Path target, IOException e) {
    return new AssayException(
        "EXPORT_FAILED",
        "%s cannot be written: %s; what was there before is unchanged".formatted(target, reason(e)),
        e);
  }

  /// The kind of some failures says what their message does not.
  private static String reason(IOException e) {
    return e instanceof NoSuchFileException || e instanceof AccessDeniedException
        ? "its folder takes no new file"
        : String.valueOf(e.getMessage());
  }

  @Override
  public void close() throws IOException {
    if (done) return;
    channel.close();
    Files.deleteIfExists(temporary);
  }
}
