package io.github.assay.workbench;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.ScoredItem;
import io.github.assay.domain.Scores;
import io.github.assay.learning.Progress;
import io.github.assay.learning.TagModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Scores items with a model, as much of it as a run keeps.
final class Scoring {
  /// The scores that are kept of one item: those of all tags, or of this many best ones.
  static final int KEPT = 512;

  private Scoring() {}

  /// Scores items, several at once.
  ///
  /// @return in the order of the items
  /// @throws CancellationException if `progress` says so
  static List<ScoredItem> of(TagModel model, List<GoldItem> items, Progress progress) {
    progress.report("scoring", 0, items.size());
    return items.parallelStream().map(gold -> scored(model, gold, progress)).toList();
  }

  private static ScoredItem scored(TagModel model, GoldItem gold, Progress progress) {
    progress.check();
    var scores = model.score(gold.item().title(), gold.item().description());
    return new ScoredItem(gold.item().id(), gold.part(), best(scores));
  }

  /// The scores of all tags, or of the best ones; of equal ones those with the smaller ids.
  private static Scores best(Scores scores) {
    if (scores.size() <= KEPT) return scores;
    var places = new ArrayList<Integer>();
    for (int place = 0; place < scores.size(); place++) places.add(place);
    places.sort((a, b) -> Float.compare(scores.value(b), scores.value(a)));
    var kept = places.subList(0, KEPT).stream().sorted().toList();
    return Scores.of(kept.stream().map(scores::tag).toList(), values(scores, kept));
  }

  private static float[] values(Scores scores, Collection<Integer> places) {
    var values = new float[places.size()];
    int next = 0;
    for (int place : places) values[next++] = scores.value(place);
    return values;
  }
}
