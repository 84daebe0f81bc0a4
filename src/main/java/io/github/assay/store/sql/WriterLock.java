package io.github.assay.store.sql;

import io.github.assay.store.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps a second writer away, by a lock on an empty file beside the workspace. The system lets go
/// of it when the process ends in whatever way. The file itself stays: taking it away would let two
/// writers lock two files of one name.
final class WriterLock implements AutoCloseable {
  private final FileChannel channel;

  private WriterLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Takes the lock.
  ///
  /// @param file the workspace
  /// @throws StoreException `IN_USE` if another has it, `STORE_READ_ONLY` if there can be none
  static WriterLock take(Path file) {
    var beside = file.resolveSibling(file.getFileName() + ".lock");
    try {
      var channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isLocked(channel)) return new WriterLock(channel);
      channel.close();
    } catch (IOException e) {
      throw new StoreException(
          "STORE_READ_ONLY", beside + " cannot be written to, so " + file + " can only be read", e);
    }
    throw inUse(file);
  }

  static StoreException inUse(Path file) {
    return new StoreException(
        "IN_USE", file + " is open in another Assay; close it there, or open it to look at only");
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
