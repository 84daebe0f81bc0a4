package io.github.assay.bundle;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.domain.Snapshot;
import io.github.assay.domain.Vocabulary;
import io.github.assay.evaluation.Evaluation;
import io.github.assay.learning.Suggester;
import io.github.assay.learning.TagModel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Everything that a bundle is made of. The same release gives the same bundle.
///
/// @param run the run that made the model
/// @param snapshot the gold that it learned from and was measured on
/// @param items all items of the snapshot, by ascending id
/// @param vocabulary the approved tags; no other is ever suggested
/// @param model the model as the run's recipe reads it
/// @param summary what the run's recipe does, in one sentence
/// @param policy which of the run's thresholds are used
/// @param evaluations how good it is with those thresholds, the test part first; without the parts
///   that have no items
public record Release(
    Run run,
    Snapshot snapshot,
    List<GoldItem> items,
    Vocabulary vocabulary,
    TagModel model,
    String summary,
    ThresholdPolicy policy,
    SequencedMap<Part, Evaluation> evaluations) {
  public Release {
    items = List.copyOf(items);
    evaluations = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(evaluations));
  }

  /// How many items each part has, by the part's word, in the order of parts; items in no part are
  /// not counted.
  SequencedMap<String, Integer> itemsByPart() {
    var counts = new LinkedHashMap<String, Integer>();
    for (Part part : Part.values())
      if (part != Part.UNASSIGNED)
        counts.put(part.word(), (int) items.stream().filter(gold -> gold.part() == part).count());
    return counts;
  }

  GoldenAnswers answers() {
    return new GoldenAnswers(
        new Suggester(model, policy.applied(run.result().thresholds()), vocabulary));
  }
}
