package io.github.assay.store.sql;

import io.github.assay.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// What a session noted beside the file when it ended in order. A file that still looks like this
/// was written by nobody since, so its structure need not be gone through again: of a large file
/// that takes seconds.
///
/// @param workspace the file's identity
/// @param session the session that ended
/// @param size of the file, in bytes
/// @param modified when the file was written last, in nanoseconds
/// @param checked when its structure was gone through last
record Sound(String workspace, String session, long size, long modified, Instant checked) {
  /// Disks forget: after this time it is gone through in any case.
  private static final Duration TRUSTED = Duration.ofDays(7);

  private static final Pattern LINE =
      Pattern.compile("sound (\\S{36}) (\\S{36}) (\\d{1,18}) (\\d{1,19}) (\\d{1,15})\n");

  /// A file as it is now, closed and without a `-wal`.
  ///
  /// @param ended the head that it has
  static Sound of(Path file, Head ended, Instant checked) throws IOException {
    var now = Files.readAttributes(file, BasicFileAttributes.class);
    return new Sound(ended.workspace(), ended.session(), now.size(), modified(now), checked);
  }

  /// Reads the note; empty if there is none, or if it was cut off.
  static Optional<Sound> parse(String text) {
    var line = LINE.matcher(text);
    if (!line.lookingAt()) return Optional.empty();
    try {
      return Optional.of(
          new Sound(
              line.group(1),
              line.group(2),
              Long.parseLong(line.group(3)),
              Long.parseLong(line.group(4)),
              Instant.ofEpochMilli(Long.parseLong(line.group(5)))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// The note as a line.
  String line() {
    return "sound %s %s %d %d %d\n"
        .formatted(workspace, session, size, modified, checked.toEpochMilli());
  }

  /// Whether a file, which has no `-wal`, still looks like this.
  boolean isStill(Path file, Head head, Instant now) {
    if (!workspace.equals(head.workspace()) || !session.equals(head.session()) || head.isOpen())
      return false;
    var age = Duration.between(checked, now);
    if (age.isNegative() || age.compareTo(TRUSTED) > 0) return false;
    try {
      return equals(of(file, head, checked));
    } catch (IOException e) {
      throw new StoreException("STORE_IO", file + " cannot be looked at", e);
    }
  }

  private static long modified(BasicFileAttributes attributes) {
    return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }
}
