package io.github.assay.ui.shell;

import io.github.assay.ui.support.Background;
import io.github.assay.workbench.Workbench;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The workspaces that are open and must be closed, also if the program is ended from outside, by a
/// signal or with the session of its user. Thread-safe.
final class Unclosed {
  private final Background store;
  private final Set<Workbench> open = ConcurrentHashMap.newKeySet();

  /// @param store the lane on which workspaces are opened, used and closed
  Unclosed(Background store) {
    this.store = store;
  }

  /// Notes that one was opened.
  Workbench opened(Workbench workbench) {
    open.add(workbench);
    return workbench;
  }

  /// Their files.
  Set<Path> files() {
    return open.stream().map(workbench -> workbench.workspace().file()).collect(Collectors.toSet());
  }

  /// Closes one, if it is open. To be called on the lane.
  void close(Workbench workbench) {
    if (open.remove(workbench)) workbench.close();
  }

  /// Closes all behind what is still to be written, and waits for that, but not for ever. For any
  /// thread but the lane: the JavaFX thread may be gone already.
  void closeAll(Duration patience) {
    if (open.isEmpty()) return;
    var closed = new CountDownLatch(1);
    store.run(
        () -> {
          try {
            open.forEach(this::close);
          } finally {
            closed.countDown();
          }
          return open;
        },
        nothing -> {},
        failure -> {});
    try {
      if (closed.await(patience.toMillis(), TimeUnit.MILLISECONDS)) return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.getLogger(Unclosed.class.getName())
        .log(System.Logger.Level.WARNING, "the workspace could not be closed in time");
  }
}
