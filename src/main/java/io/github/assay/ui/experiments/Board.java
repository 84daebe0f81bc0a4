package io.github.assay.ui.experiments;

import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.evaluation.Evaluation;
import io.github.assay.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// All runs, judged on one part.
///
/// @param entries oldest first
/// @param proposing id of the run whose model proposes tags to annotators; empty while nobody knows
record Board(Part part, List<Entry> entries, String proposing) {
  Board {
    entries = List.copyOf(entries);
  }

  /// Reads the list of runs, none of them judged yet. Blocking.
  static Board read(Workbench workbench, Part part) {
    var workspace = workbench.workspace();
    var runs = workspace.runs().all();
    var entries = new ArrayList<Entry>();
    for (Run run : runs) {
      boolean isComparable = run.snapshot() == runs.getLast().snapshot();
      var snapshot = workspace.snapshots().find(run.snapshot());
      entries.add(new Entry(run, snapshot, Optional.empty(), isComparable));
    }
    return new Board(part, entries, "");
  }

  /// The same with what is known of some runs.
  ///
  /// @param known evaluations by id of run
  Board judged(Map<String, Evaluation> known) {
    var judged = new ArrayList<Entry>();
    for (Entry entry : entries) {
      var evaluation = known.get(entry.id());
      judged.add(evaluation == null ? entry : entry.judged(evaluation));
    }
    return new Board(part, judged, proposing);
  }

  /// The same with the run whose model proposes.
  Board proposing(String run) {
    return new Board(part, entries, run);
  }

  /// Whether a run is the best in a metric. Only runs that learned from the same snapshot as the
  /// newest one are held against each other, and only if there are several.
  boolean isBest(Entry entry, String metric) {
    var value = entry.value(metric);
    if (value == null || !entry.isComparable()) return false;
    var others =
        entries.stream()
            .filter(other -> other.isComparable())
            .map(other -> other.value(metric))
            .filter(Objects::nonNull)
            .toList();
    return others.size() > 1 && others.stream().allMatch(other -> other <= value);
  }

  /// How many runs learned from another snapshot than the newest one.
  int others() {
    return (int) entries.stream().filter(entry -> !entry.isComparable()).count();
  }
}
