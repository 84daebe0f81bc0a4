package io.github.assay.workbench;

import io.github.assay.domain.Run;
import io.github.assay.domain.Snapshot;
import io.github.assay.store.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Looks over a workspace: what waits, how good gold is, what was trained.
public final class Surveying {
  private final Workspace workspace;
  private final Queueing queueing;

  public Surveying(Workspace workspace, Queueing queueing) {
    this.workspace = workspace;
    this.queueing = queueing;
  }

  /// The numbers as they are now. Blocking.
  ///
  /// @param seat whose work is counted
  public Survey survey(String seat) {
    var decisions = workspace.decisions();
    var work =
        new Work(
            workspace.items().count(),
            queueing.waiting(seat),
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
    var runs = workspace.runs().all();
    return new Survey(
        work, gold, workspace.vocabulary().current().tags().size(), runs, changes(seat, runs));
  }

  private Optional<Changes> changes(String seat, List<Run> runs) {
    return workspace
        .decisions()
        .since(seat)
        .map(
            others -> {
              long newRuns =
                  runs.stream().filter(run -> run.result().at().isAfter(others.at())).count();
              var snapshots =
                  workspace.snapshots().all().stream()
                      .filter(frozen -> frozen.at().isAfter(others.at()))
                      .filter(frozen -> !frozen.author().equals(seat))
                      .map(Snapshot::name)
                      .toList();
              return new Changes(
                  others.at(), others.items(), others.people(), (int) newRuns, snapshots);
            })
        .filter(changes -> !changes.isNothing());
  }

  /// What a workspace holds.
  ///
  /// @param tags number of approved tags
  /// @param runs oldest first
  /// @param changes since the seat was last at work; empty if nothing changed, or it never was
  public record Survey(Work work, Gold gold, int tags, List<Run> runs, Optional<Changes> changes) {
    public Survey {
      runs = List.copyOf(runs);
    }
  }

  /// What happened since a person decided something for the last time.
  ///
  /// @param since when that was
  /// @param items on how many items others decided
  /// @param people who did, in order of their names
  /// @param runs how many were trained
  /// @param snapshots names of those that others froze, oldest first
  public record Changes(
      Instant since, int items, List<String> people, int runs, List<String> snapshots) {
    public Changes {
      people = List.copyOf(people);
      snapshots = List.copyOf(snapshots);
    }

    boolean isNothing() {
      return items == 0 && runs == 0 && snapshots.isEmpty();
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
