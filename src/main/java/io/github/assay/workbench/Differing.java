package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Snapshot;
import io.github.assay.learning.Progress;
import io.github.assay.store.SnapshotStore.Moved;
import io.github.assay.store.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// Tells what became of gold since it was frozen: which tags came and went on which item, who did
/// it and when.
public final class Differing {
  private static final int MOST = 5_000;

  private final Workspace workspace;

  public Differing(Workspace workspace) {
    this.workspace = workspace;
  }

  /// What differs.
  ///
  /// @param snapshot its name
  /// @param items how many items have other tags
  /// @param added how many tags came
  /// @param removed how many went
  /// @param changes in the order in which the items came in; of very many, the first ones
  public record Difference(
      String snapshot, int items, int added, int removed, List<Change> changes) {
    public Difference {
      changes = List.copyOf(changes);
    }
  }

  /// A tag that came or went.
  ///
  /// @param item id
  /// @param tag its name now
  /// @param kind what happened to it
  /// @param cause the decision by which it did; empty if there is none, such as after a change of
  ///   the policy
  public record Change(String item, String title, String tag, Kind kind, Optional<Cause> cause) {}

  /// What happened to a tag.
  public enum Kind {
    ADDED,
    REMOVED
  }

  /// A decision by which something changed.
  ///
  /// @param seat whose vote it was, or the gold seat
  /// @param basis of what was said of the tag
  /// @param votes where nobody had ruled: who chose a tag that came, or left out one that went
  public record Cause(String author, String seat, Instant at, Basis basis, List<String> votes) {
    public Cause {
      votes = List.copyOf(votes);
    }
  }

  /// Names of the snapshots, newest first.
  public List<String> snapshots() {
    return workspace.snapshots().all().reversed().stream().map(Snapshot::name).toList();
  }

  /// Compares gold as it is now with a snapshot. Blocking; the cost grows with the gold items.
  ///
  /// @throws AssayException `NOT_FOUND` if there is no snapshot of this name
  public Difference since(String name, Progress progress) {
    var snapshot =
        workspace.snapshots().all().stream()
            .filter(frozen -> frozen.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new AssayException(
                        "NOT_FOUND", "there is no snapshot called \"%s\"".formatted(name)));
    progress.report("comparing", 0, 0);
    var moved = workspace.snapshots().moved(snapshot.id());
    var names = workspace.vocabulary().names();
    var changes = new ArrayList<Change>();
    int added = 0;
    int removed = 0;
    for (int i = 0; i < moved.size(); i++) {
      progress.check();
      progress.report("comparing", i, moved.size());
      added += moved.get(i).added().size();
      removed += moved.get(i).removed().size();
      if (changes.size() < MOST) changes.addAll(changes(moved.get(i), snapshot.at(), names));
    }
    return new Difference(name, moved.size(), added, removed, changes);
  }

  private List<Change> changes(Moved moved, Instant since, Map<Integer, String> names) {
    var history = workspace.decisions().history(moved.item());
    var causes = new GoldCauses(workspace.decisions().policy(), history, since, Instant.MAX);
    var changes = new ArrayList<Change>();
    BiFunction<Integer, Kind, Change> change =
        (tag, kind) ->
            new Change(
                moved.item(),
                moved.title(),
                names.getOrDefault(tag, "#" + tag),
                kind,
                causes.ofTag(tag, kind));
    for (int tag : moved.added()) changes.add(change.apply(tag, Kind.ADDED));
    for (int tag : moved.removed()) changes.add(change.apply(tag, Kind.REMOVED));
    return changes;
  }
}
