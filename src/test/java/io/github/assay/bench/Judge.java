package io.github.assay.bench;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Scores;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Thresholds;
import io.github.assay.domain.Vocabulary;
import io.github.assay.evaluation.Convention;
import io.github.assay.evaluation.Evaluation;
import io.github.assay.evaluation.EvaluationSet;
import io.github.assay.evaluation.ThresholdTuning;
import io.github.assay.evaluation.ValidationScores;
import io.github.assay.learning.Progress;
import io.github.assay.learning.TagModel;
import io.github.assay.learning.TrainingSet;
import io.github.assay.learning.rules.RulesRecipe;
import java.util.List;
import java.util.Map;

/// Judges a model at the thresholds that are best for it on validation items.
final class Judge {
  static final List<String> METRICS =
      List.of(
          "weighted.f1",
          "weighted.p",
          "weighted.r",
          "micro.f1",
          "macro.f1",
          "r@5",
          "map",
          "implicit_recall");

  private final TagModel model;
  private final TagModel rules;
  private final List<Integer> tags;
  private final Thresholds thresholds;

  Judge(Vocabulary vocabulary, TagModel model, List<GoldItem> validation) {
    this.model = model;
    this.tags = vocabulary.tags().stream().map(Tag::id).toList();
    this.rules =
        new RulesRecipe()
            .train(new TrainingSet(vocabulary, List.of(), List.of()), Map.of(), 0, Progress.none());
    this.thresholds =
        ThresholdTuning.STANDARD.tune(
            ValidationScores.outOfFold(
                tags, validation, validation.stream().map(this::scores).toList()));
  }

  Evaluation globally(List<GoldItem> items) {
    return Evaluation.of(set(items), thresholds.withoutTags(), Convention.ASSAY1);
  }

  Evaluation perTag(List<GoldItem> items) {
    return Evaluation.of(set(items), thresholds, Convention.ASSAY1);
  }

  static double value(Evaluation evaluation, String metric) {
    var value = evaluation.value(metric);
    return value == null ? 0 : value;
  }

  private Scores scores(GoldItem gold) {
    return model.score(gold.item().title(), gold.item().description());
  }

  private EvaluationSet set(List<GoldItem> items) {
    var set = EvaluationSet.over(tags);
    for (GoldItem gold : items) {
      var found = rules.places(gold.item().title(), gold.item().description()).keySet();
      set.add(gold.item().id(), gold.tags(), found, scores(gold));
    }
    return set.build();
  }
}
