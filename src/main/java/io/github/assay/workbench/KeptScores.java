package io.github.assay.workbench;

import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.domain.ScoredItem;
import io.github.assay.domain.Scores;
import io.github.assay.domain.Thresholds;
import io.github.assay.store.Workspace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// The scores that the best run kept of items. Those of the test part are left alone: gold that is
/// mended where a model disagrees would speak for that model.
///
/// @param run its id; empty if there is none
/// @param thresholds from which scores on it decides for a tag
/// @param items scores by item id
/// @param known the tags that it knows, by id
record KeptScores(
    String run, Thresholds thresholds, Map<String, Scores> items, Set<Integer> known) {
  /// Those of no run.
  static final KeptScores NONE = new KeptScores("", Thresholds.global(1), Map.of(), Set.of());

  KeptScores {
    items = Map.copyOf(items);
    known = Set.copyOf(known);
  }

  /// Reads those of a run.
  static KeptScores of(Run run, Workspace workspace) {
    var items = new HashMap<String, Scores>();
    var known = new HashSet<Integer>();
    for (ScoredItem item : workspace.runs().scores(run.id())) {
      if (item.part() == Part.TEST) continue;
      items.put(item.item(), item.scores());
      for (int place = 0; place < item.scores().size(); place++)
        known.add(item.scores().tag(place));
    }
    return new KeptScores(run.id(), run.result().thresholds(), items, known);
  }

  /// The score of a tag on an item; empty if none was kept of the item, or the run does not know
  /// the tag.
  OptionalDouble of(String item, int tag) {
    var scores = items.get(item);
    return scores == null || !known.contains(tag)
        ? OptionalDouble.empty()
        : OptionalDouble.of(scores.of(tag));
  }

  /// How far a score is above the threshold, below 0 if the run decides against the tag; empty if
  /// it says nothing of it.
  OptionalDouble margin(String item, int tag) {
    var score = of(item, tag);
    return score.isEmpty() ? score : OptionalDouble.of(score.getAsDouble() - thresholds.of(tag));
  }

  /// Whether the run decides otherwise about a tag than gold does.
  boolean flips(String item, int tag, boolean isGold) {
    var margin = margin(item, tag);
    return margin.isPresent() && margin.getAsDouble() >= 0 != isGold;
  }
}
