package io.github.assay.workbench;

import io.github.assay.store.StoreException;
import io.github.assay.store.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

/// Keeps copies of a workspace in the folder `NAME.backups` beside it. Each is a workspace of its
/// own, was checked before it got its name, and is opened like any other.
///
/// Blocking; used by one thread at a time. A look at the workspace is enough: the window makes its
/// copies beside the work on it.
public final class BackingUp {
  /// The least time between two copies that are made beside the work.
  public static final Duration PAUSE = Duration.ofMinutes(10);

  private final Workspace workspace;
  private final InstantSource clock;

  public BackingUp(Workspace workspace, InstantSource clock) {
    this.workspace = workspace;
    this.clock = clock;
  }

  /// What came of it.
  public sealed interface Outcome {
    /// A copy was made, and those that are no longer wanted are gone.
    record Made(Path copy) implements Outcome {}

    /// None is needed yet.
    record NotDue() implements Outcome {}

    /// None could be made; all that were there still are.
    ///
    /// @param why in a sentence
    record Failed(String why) implements Outcome {}
  }

  /// Makes a copy if the newest one is old enough, and something was written since.
  public Outcome ifDue() {
    return unless(newest -> isYoung(newest) || isWhole(newest));
  }

  /// Makes a copy if something was written since the newest one, however young that is: before much
  /// changes at once.
  public Outcome ifBehind() {
    return unless(this::isWhole);
  }

  private Outcome unless(Predicate<BackupShelf.Copy> isEnough) {
    try {
      var shelf = BackupShelf.beside(workspace.file());
      var newest = shelf.newest();
      if (workspace.items().count() == 0 || newest.filter(isEnough).isPresent())
        return new Outcome.NotDue();
      var copy = shelf.place(BackupShelf.Copy.of(clock.instant(), workspace.edition()));
      workspace.copyTo(copy);
      shelf.tidy(clock.instant());
      return new Outcome.Made(copy);
    } catch (StoreException | IOException e) {
      return new Outcome.Failed(Optional.ofNullable(e.getMessage()).orElse(e.toString()));
    }
  }

  private boolean isYoung(BackupShelf.Copy newest) {
    return clock.instant().isBefore(newest.at().plus(PAUSE));
  }

  private boolean isWhole(BackupShelf.Copy newest) {
    return workspace.edition().isStill(newest.session(), newest.writes());
  }
}
