package io.github.assay.store;

import io.github.assay.domain.Run;
import io.github.assay.domain.ScoredItem;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// Runs with their scores and models.
public interface RunStore {
  /// Keeps a finished run on a snapshot that is there, in one transaction.
  ///
  /// @param run its id is the one from [#nextId]
  /// @param scores of the validation and test items of the snapshot
  void add(Run run, List<ScoredItem> scores, PackedModel model);

  /// Keeps a finished run, and in the same transaction before it what it stands on: the split,
  /// unless the workspace has got one by now, and the snapshot, under a name such as `auto-2`.
  ///
  /// @param run its snapshot is the one from [SnapshotStore#nextId]
  void add(Run run, List<ScoredItem> scores, PackedModel model, Ground ground);

  /// The id that the next run gets: `R-0001` and so on.
  String nextId();

  /// All runs, oldest first.
  List<Run> all();

  /// The run with this id.
  Optional<Run> find(String id);

  /// The scores of a run, by ascending item id.
  List<ScoredItem> scores(String run);

  /// Keeps what was found out with a run later.
  ///
  /// @param kind lower-case letters and dashes
  void addFinding(String run, String kind, String content);

  /// How many findings of a kind were kept.
  int countFindings(String kind);

  /// The findings of a kind, oldest first.
  List<Finding> findings(String kind);

  /// What was found out with a run.
  record Finding(String run, String content) {}

  /// The parts of a run's model.
  SortedMap<String, byte[]> model(String run);
}
