package io.github.assay.store.sql;

import java.util.ArrayDeque;
import java.util.Deque;

/// Things that are closed together, last first.
final class Held implements AutoCloseable {
  private final Deque<Runnable> closers = new ArrayDeque<>();

  /// Closes this too when the time comes.
  void add(Runnable closer) {
    closers.push(closer);
  }

  /// Closes all, also those after one that fails; the second time there is nothing to do.
  @Override
  public void close() {
    if (closers.isEmpty()) return;
    try {
      closers.pop().run();
    } finally {
      close();
    }
  }
}
