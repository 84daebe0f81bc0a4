package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Run;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Progress;
import io.github.assay.learning.Recipe;
import io.github.assay.learning.TagModel;
import io.github.assay.learning.TrainingSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/// Scores each item with a model that learned from other items only.
///
/// @param recipe that makes the models
/// @param plan its settings, and the seed
/// @param vocabulary whose tags are scored
record OutOfFold(Recipe recipe, Run.Plan plan, Vocabulary vocabulary) {
  /// Scores all items.
  ///
  /// @param folds the fold of each item
  /// @return a row for each tag of the vocabulary, in its order, with a score for each item
  /// @throws AssayException as `Recipe#train`
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  float[][] of(List<GoldItem> items, List<Integer> folds, Progress progress) {
    var scores = new float[vocabulary.tags().size()][items.size()];
    var numbers = new TreeSet<>(folds);
    for (int fold : numbers) {
      var step = new Fold(progress, 1 + numbers.headSet(fold).size(), numbers.size());
      score(items, places(folds, fold), step, scores);
    }
    return scores;
  }

  private static BitSet places(List<Integer> folds, int fold) {
    var places = new BitSet();
    for (int at = 0; at < folds.size(); at++) places.set(at, folds.get(at) == fold);
    return places;
  }

  private void score(List<GoldItem> items, BitSet held, Progress progress, float[][] scores) {
    progress.check();
    var others = new ArrayList<GoldItem>();
    for (int at = 0; at < items.size(); at++) if (!held.get(at)) others.add(items.get(at));
    var data = new TrainingSet(vocabulary, others, List.of());
    var model = recipe.train(data, plan.settings(), plan.seed(), progress);
    progress.report("scoring", 0, held.cardinality());
    held.stream()
        .parallel()
        .forEach(
            at -> {
              progress.check();
              put(model, items.get(at), at, scores);
            });
  }

  private void put(TagModel model, GoldItem gold, int at, float[][] scores) {
    var made = model.score(gold.item().title(), gold.item().description());
    int place = 0;
    for (Tag tag : vocabulary.tags()) scores[place++][at] = made.of(tag.id());
  }

  /// Tells in which fold it is.
  private record Fold(Progress progress, int number, int count) implements Progress {
    @Override
    public void report(String stage, long done, long total) {
      progress.report("fold %d of %d: %s".formatted(number, count, stage), done, total);
    }

    @Override
    public boolean cancelled() {
      return progress.cancelled();
    }

    @Override
    public void check() {
      progress.check();
    }
  }
}
