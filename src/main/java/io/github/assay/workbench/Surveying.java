package io.github.assay.workbench;

import io.github.assay.domain.Run;
import io.github.assay.domain.Snapshot;
import io.github.assay.store.Workspace;
import java.util.List;
import java.util.Optional;

/// Looks over a workspace: what waits, how good gold is, what was trained.
public final class Surveying {
  private final Workspace workspace;

  public Surveying(Workspace workspace) {
    this.workspace = workspace;
  }

  /// The numbers as they are now. Blocking.
  ///
  /// @param seat whose work is counted
  public Survey survey(String seat) {
    var decisions = workspace.decisions();
    var work =
        new Work(
            workspace.items().count(),
            decisions.queued(seat),
            decisions.finished(seat),
            decisions.annotators());
    var snapshots = workspace.snapshots().all();
    var newest =
        snapshots.isEmpty() ? Optional.<Snapshot>empty() : Optional.of(snapshots.getLast());
    var gold =
        new Gold(
            workspace.gold().count(),
            workspace.gold().conflicts(),
            workspace.items().unapproved().size(),
            newest);
    return new Survey(
        work, gold, workspace.vocabulary().current().tags().size(), workspace.runs().all());
  }

  /// What a workspace holds.
  ///
  /// @param tags number of approved tags
  /// @param runs oldest first
  public record Survey(Work work, Gold gold, int tags, List<Run> runs) {
    public Survey {
      runs = List.copyOf(runs);
    }
  }

  /// How far the labelling is.
  ///
  /// @param items in the workspace
  /// @param waiting items that the seat has not finished
  /// @param finished items that it has
  /// @param annotators everybody who finished something
  public record Work(int items, int waiting, int finished, List<String> annotators) {
    public Work {
      annotators = List.copyOf(annotators);
    }
  }

  /// How good gold is.
  ///
  /// @param items that are gold
  /// @param conflicts items on which the votes are even
  /// @param unapproved spellings of tags that files named and nobody approved
  /// @param snapshot the newest one
  public record Gold(int items, int conflicts, int unapproved, Optional<Snapshot> snapshot) {}
}
