package io.github.assay.ui.experiments;

import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.domain.Snapshot;
import io.github.assay.domain.Thresholds;
import io.github.assay.evaluation.Evaluation;
import io.github.assay.evaluation.Evaluation.TagScore;
import io.github.assay.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One run from close by.
///
/// @param snapshot what it learned from
/// @param bytes size of its model
/// @param evaluation on the part that is looked at; empty if the run has no items there
/// @param tags how it does on each tag, in the order of their ids; empty without an evaluation
record Detail(
    Run run,
    Optional<Snapshot> snapshot,
    long bytes,
    Optional<Evaluation> evaluation,
    List<TagLine> tags) {
  Detail {
    tags = List.copyOf(tags);
  }

  /// How a run does on a tag.
  ///
  /// @param score at the threshold for all tags
  /// @param cut the threshold that was tuned for this tag alone; null if none was
  record TagLine(String name, TagScore score, Thresholds.@Nullable Cut cut) {}

  /// Reads everything about a run. Blocking.
  ///
  /// @throws io.github.assay.domain.AssayException `UNKNOWN_RUN`
  static Detail read(Workbench workbench, String id, Part part) {
    var evaluating = workbench.evaluating();
    var workspace = workbench.workspace();
    var run = evaluating.run(id);
    var evaluation =
        Optional.ofNullable(evaluating.standing(run, Set.of(part)).evaluations().get(part));
    var tags = new ArrayList<TagLine>();
    evaluation.ifPresent(
        found -> {
          for (TagScore score : found.perTag())
            tags.add(
                new TagLine(
                    evaluating.name(score.tag()),
                    score,
                    run.result().thresholds().perTag().get(score.tag())));
        });
    long bytes =
        workspace.runs().model(id).values().stream().mapToLong(content -> content.length).sum();
    return new Detail(run, workspace.snapshots().find(run.snapshot()), bytes, evaluation, tags);
  }
}
