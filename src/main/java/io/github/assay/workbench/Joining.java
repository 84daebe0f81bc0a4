package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.learning.Progress;
import io.github.assay.store.Merged;
import io.github.assay.store.Workspace;
import java.nio.file.Path;

/// Merges a colleague's copy of the workspace into the open one. What both logs begin with is found
/// by itself, so nobody is asked for a base. Blocking.
public final class Joining {
  private final Workspace workspace;
  private final BackingUp backingUp;
  private final String person;

  Joining(Workspace workspace, BackingUp backingUp, String person) {
    this.workspace = workspace;
    this.backingUp = backingUp;
    this.person = person;
  }

  /// Makes sure that a file is sound. Needs nothing of the open workspace, so it may be called on
  /// any thread.
  ///
  /// @throws AssayException `SAME_FILE` if it is the workspace itself, `STORE_DAMAGED`, and as
  ///   `Workspaces.openReadOnly`
  public void check(Path file, Progress progress) {
    OwnFiles.of(workspace).refuse(file);
    try (var other = workspace.merges().other(file)) {
      FileMerging.verify(other, file, progress);
    }
  }

  /// What would come from a file that was checked.
  ///
  /// @throws AssayException `UNRELATED`, `IN_USE`; nothing is written
  public Merged look(Path file, Progress progress) {
    OwnFiles.of(workspace).refuse(file);
    try (var other = workspace.merges().other(file)) {
      return workspace.merges().look(other, FileMerging.wish(other, person, progress));
    }
  }

  /// Takes in what comes from a file that was checked, after a copy of the workspace was made.
  ///
  /// @throws AssayException `NO_BACKUP` if no copy can be made, `UNRELATED`, `IN_USE`; nothing is
  ///   written
  /// @throws java.util.concurrent.CancellationException if `progress` says so; nothing is written
  public Merged take(Path file, Progress progress) {
    OwnFiles.of(workspace).refuse(file);
    if (backingUp.ifBehind() instanceof BackingUp.Outcome.Failed(var why))
      throw new AssayException(
          "NO_BACKUP", "nothing was merged, since no copy of the workspace can be made: " + why);
    try (var other = workspace.merges().other(file)) {
      return workspace.merges().take(other, FileMerging.wish(other, person, progress));
    }
  }
}
