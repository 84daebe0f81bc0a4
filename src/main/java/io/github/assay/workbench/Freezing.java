package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Snapshot;
import io.github.assay.learning.Progress;
import io.github.assay.store.Edition;
import io.github.assay.store.Ground;
import io.github.assay.store.StoreException;
import io.github.assay.store.Workspace;

/// Freezes gold, unless a check fails that nobody waived. What a run learned from is kept with the
/// run whatever its gold is like; only what is frozen here has been checked. Blocking.
public final class Freezing {
  private final Workspace workspace;
  private final Validating validating;
  private final Splitting splitting;
  private final String person;

  /// @param person who freezes
  Freezing(Workspace workspace, Validating validating, Splitting splitting, String person) {
    this.workspace = workspace;
    this.validating = validating;
    this.splitting = splitting;
    this.person = person;
  }

  /// What came of it.
  public sealed interface Outcome {
    /// It is frozen.
    record Frozen(Snapshot snapshot) implements Outcome {}

    /// Checks fail; nothing is frozen.
    record Refused(GoldReport report) implements Outcome {}
  }

  /// What was found out before anything is written.
  ///
  /// @param split to be made first
  /// @param edition of the workspace that was looked at
  public record Readiness(GoldReport report, Ground.Split split, Edition edition) {}

  /// Looks whether gold may be frozen, and how it is to be split first if it has no split. Writes
  /// nothing, so that it can be done through another opening of the workspace.
  ///
  /// @throws AssayException `NO_GOLD`, `UNKNOWN_PART`
  /// @throws java.util.concurrent.CancellationException if it is stopped
  public Readiness look(Progress progress) {
    var edition = workspace.edition();
    var report = validating.validate(progress);
    var split = report.isValid() ? splitting.telling(progress).ifNeeded() : Ground.Split.THERE;
    return new Readiness(report, split, edition);
  }

  /// Freezes what was looked at. If something was written since, or the split has to be made, it
  /// looks once more; a split that was made stays, also where gold leaks through it.
  ///
  /// @throws StoreException `EXISTS` if the name is taken, `BAD_NAME`, `NO_GOLD`
  public Outcome freeze(Readiness readiness, String name) {
    if (!readiness.report().isValid()) return new Outcome.Refused(readiness.report());
    boolean isStill = workspace.edition().equals(readiness.edition());
    splitting.keepIfNone(readiness.split());
    if (!isStill || !readiness.split().parts().isEmpty()) {
      var report = validating.validate(Progress.none());
      if (!report.isValid()) return new Outcome.Refused(report);
    }
    return new Outcome.Frozen(workspace.snapshots().freeze(name, person));
  }

  /// Looks and freezes, with the split as it is.
  ///
  /// @throws AssayException `NOT_VALID` with the checks that fail; nothing is written then
  /// @throws StoreException `EXISTS` if the name is taken, `BAD_NAME`, `NO_GOLD`
  public Snapshot freeze(String name, Progress progress) {
    var report = validating.validate(progress);
    if (!report.isValid()) throw report.refusal();
    return workspace.snapshots().freeze(name, person);
  }
}
