package io.github.assay.store.sql;

import io.github.assay.store.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps a second writer away, by a lock on a file beside the workspace. The system lets go of it
/// when the process ends in whatever way. The file itself stays: taking it away would let two
/// writers lock two files of one name. While the workspace is open, it notes what was acknowledged;
/// afterwards, how the file looks.
final class WriterLock implements AutoCloseable {
  private static final int LONGEST_NOTE = 200;

  private final FileChannel channel;

  private WriterLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Takes the lock.
  ///
  /// @param file the workspace
  /// @throws StoreException `IN_USE` if another has it, `STORE_READ_ONLY` if there can be none
  static WriterLock take(Path file) {
    try {
      var channel =
          FileChannel.open(
              beside(file),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (isLocked(channel)) return new WriterLock(channel);
      channel.close();
    } catch (IOException e) {
      throw new StoreException(
          "STORE_READ_ONLY",
          beside(file) + " cannot be written to, so " + file + " can only be looked at",
          e);
    }
    throw inUse(file);
  }

  static StoreException inUse(Path file) {
    return new StoreException(
        "IN_USE", file + " is open in another Assay; close it there, or open it to look at only");
  }

  /// The file that is locked.
  static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ".lock");
  }

  /// What is noted beside a file, read without a lock. Never while this process has the lock: it
  /// would go.
  static Trace peek(Path file) {
    try {
      return Trace.parse(Files.readString(beside(file), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      return Trace.NONE;
    }
  }

  /// What the last session noted.
  Trace left() {
    var bytes = ByteBuffer.allocate(LONGEST_NOTE);
    try {
      channel.read(bytes, 0);
    } catch (IOException e) {
      return Trace.NONE;
    }
    return Trace.parse(new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII));
  }

  /// Notes what was acknowledged. A note that cannot be written is left out: it only helps to find
  /// a loss.
  void note(Acknowledged acknowledged) {
    write(acknowledged.line());
  }

  /// Notes how the file looks after an orderly end. A note that cannot be written is left out: it
  /// only makes the next opening quick.
  void note(Sound sound) {
    write(sound.line());
  }

  private void write(String line) {
    try {
      channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)), 0);
    } catch (IOException e) {
      System.getLogger(WriterLock.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage());
    }
  }

  /// Takes the note back: all is in the file.
  void clear() {
    try {
      channel.truncate(0);
    } catch (IOException e) {
      System.getLogger(WriterLock.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage());
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StoreException("STORE_IO", "the lock could not be given back", e);
    }
  }
}
