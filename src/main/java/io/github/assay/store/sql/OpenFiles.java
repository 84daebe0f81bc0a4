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

  /// Lets go of a file.
  interface Use extends AutoCloseable {
    @Override
    void close();
  }

  /// Notes that a file is open to look at.
  ///
  /// @param firstLook done before, if it is not open here yet
  synchronized Use read(Path file, Runnable firstLook) {
    if (!uses.containsKey(file)) firstLook.run();
    uses.merge(file, 1, Integer::sum);
    return () -> leave(file);
  }

  /// Notes that a file is open for writing, and keeps all others from that.
  ///
  /// @param firstLook done before, if it is not open here yet
  /// @throws StoreException `IN_USE`
  synchronized Use write(Path file, Runnable firstLook) {
    if (written.contains(file)) throw WriterLock.inUse(file);
    var lock = WriterLock.take(file);
    var taken = false;
    try {
      var use = read(file, firstLook);
      written.add(file);
      taken = true;
      return () -> leaveWriting(file, use, lock);
    } finally {
      if (!taken) lock.close();
    }
  }

  private synchronized void leave(Path file) {
    uses.computeIfPresent(file, (_, times) -> times == 1 ? null : times - 1);
  }

  private synchronized void leaveWriting(Path file, Use use, WriterLock lock) {
    written.remove(file);
    use.close();
    lock.close();
  }
}
