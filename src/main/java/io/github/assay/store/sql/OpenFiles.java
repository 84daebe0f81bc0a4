package io.github.assay.store.sql;

import io.github.assay.store.StoreException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The workspaces that this process has open. Thread-safe.
///
/// Needed because a POSIX lock goes when the process closes any channel on the file: a file that is
/// open here must not be looked at from outside of SQLite, nor may its lock be asked for twice.
final class OpenFiles {
  private final Map<Path, Integer> uses = new HashMap<>();
  private final Set<Path> written = new HashSet<>();

  /// One use of a file, until it is closed.
  ///
  /// @param isFirst whether it was not open here before, so that it may be looked at from outside
  /// @param writerIsHere whether this process has the file open for writing too
  /// @param release lets go of it
  record Use(boolean isFirst, boolean writerIsHere, Runnable release) implements AutoCloseable {
    @Override
    public void close() {
      release.run();
    }
  }

  /// Notes that a file is open to look at.
  synchronized Use read(Path file) {
    boolean first = uses.merge(file, 1, Integer::sum) == 1;
    return new Use(first, written.contains(file), () -> leave(file));
  }

  /// Notes that a file is open for writing.
  ///
  /// @throws StoreException `IN_USE` if it is so already
  synchronized Use write(Path file) {
    if (!written.add(file)) throw WriterLock.inUse(file);
    boolean first = uses.merge(file, 1, Integer::sum) == 1;
    return new Use(first, true, () -> leaveWriting(file));
  }

  private synchronized void leave(Path file) {
    uses.computeIfPresent(file, (_, times) -> times == 1 ? null : times - 1);
  }

  private synchronized void leaveWriting(Path file) {
    written.remove(file);
    leave(file);
  }
}
