package io.github.assay.ui.experiments;

import io.github.assay.domain.Run;
import io.github.assay.domain.Snapshot;
import io.github.assay.evaluation.Evaluation;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A run on the leaderboard.
///
/// @param snapshot what it learned from
/// @param evaluation on the part that is looked at; empty while it is being computed, and for a run
///   without items there
/// @param isComparable whether it learned from the snapshot that the newest run learned from
record Entry(
    Run run, Optional<Snapshot> snapshot, Optional<Evaluation> evaluation, boolean isComparable) {
  String id() {
    return run.id();
  }

  /// A metric; null while it is being computed, and where it is undefined.
  @Nullable Double value(String metric) {
    return evaluation.map(found -> found.value(metric)).orElse(null);
  }

  /// How many items it was judged on; null while nobody knows.
  @Nullable Integer items() {
    return evaluation.map(found -> found.extent().items()).orElse(null);
  }

  /// The name of the snapshot.
  String snapshotName() {
    return snapshot.map(Snapshot::name).orElse("");
  }

  /// Whether each of some words stands in its id, its recipe or the name of its snapshot; the case
  /// of letters does not matter.
  boolean holds(String words) {
    var text =
        String.join("\n", id(), run.plan().recipe(), snapshotName()).toLowerCase(Locale.ROOT);
    return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
  }

  Entry judged(Evaluation found) {
    return new Entry(run, snapshot, Optional.of(found), isComparable);
  }
}
