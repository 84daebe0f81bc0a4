package io.github.assay.testing;

import io.github.assay.bundle.Release;
import io.github.assay.bundle.ThresholdPolicy;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.domain.Sha256;
import io.github.assay.domain.Snapshot;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Thresholds;
import io.github.assay.domain.Vocabulary;
import io.github.assay.evaluation.Convention;
import io.github.assay.evaluation.Evaluation;
import io.github.assay.evaluation.EvaluationSet;
import io.github.assay.learning.Progress;
import io.github.assay.learning.TagModel;
import io.github.assay.learning.TrainingSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Small runs to make bundles of.
public final class Releases {
  private static final List<String> TAGS =
      List.of("vision", "language", "graphs", "robots", "speech");

  private static final Instant BEGAN = Instant.parse("2026-03-01T09:30:00Z");

  private Releases() {}

  /// Five tags, sixty items, a model that knows words of titles.
  public static Release words() {
    var items = items();
    var train = items.stream().filter(gold -> gold.part() == Part.TRAIN).toList();
    var recipe = new WordRecipe();
    var model =
        recipe.train(new TrainingSet(vocabulary(), train, List.of()), Map.of(), 7, Progress.none());
    var run = run(recipe.complete(Map.of()));
    var evaluations = new LinkedHashMap<Part, Evaluation>();
    for (Part part : List.of(Part.TEST, Part.VALIDATION))
      evaluations.put(part, evaluation(items, part, model, run));
    return new Release(
        run,
        snapshot(items.size()),
        items,
        vocabulary(),
        model,
        recipe.summary(),
        ThresholdPolicy.TUNED,
        evaluations);
  }

  private static Evaluation evaluation(List<GoldItem> items, Part part, TagModel model, Run run) {
    var set = EvaluationSet.over(vocabulary().tags().stream().map(Tag::id).toList());
    for (GoldItem gold : items)
      if (gold.part() == part) {
        var item = gold.item();
        var scores = model.score(item.title(), item.description());
        set.add(item.id(), gold.tags(), gold.tags(), scores);
      }
    return Evaluation.of(set.build(), run.result().thresholds().withoutTags(), Convention.ASSAY1);
  }

  public static Vocabulary vocabulary() {
    var tags = new ArrayList<Tag>();
    for (int i = 0; i < TAGS.size(); i++)
      tags.add(
          new Tag(
              i + 1,
              TAGS.get(i),
              i < 3 ? "subject" : "thing",
              List.of(TAGS.get(i) + "s"),
              List.of(),
              new Tag.Guidance("about " + TAGS.get(i), "", "", "")));
    return new Vocabulary(3, tags);
  }

  private static List<GoldItem> items() {
    var items = new ArrayList<GoldItem>();
    for (int i = 0; i < 60; i++) {
      int tag = i % TAGS.size();
      var title = "Item " + i + " on " + TAGS.get(tag);
      var item = new Item("i%02d".formatted(i), title, "Some words, number " + i, Item.Origin.NONE);
      var part = i % 3 == 0 ? Part.TRAIN : i % 3 == 1 ? Part.VALIDATION : Part.TEST;
      items.add(GoldItem.of(item, List.of(tag + 1), part));
    }
    return items;
  }

  private static Run run(Map<String, String> settings) {
    var cuts = new TreeMap<Integer, Thresholds.Cut>();
    cuts.put(1, new Thresholds.Cut(0.75, 4, false));
    cuts.put(2, new Thresholds.Cut(0.5, 2, true));
    return new Run(
        "R-0001",
        new Run.Plan("words", new TreeMap<>(settings), 7),
        1,
        new Run.Result(
            BEGAN, 1.25, new Thresholds(0.5, cuts), new TreeMap<>(Map.of("java", "25.0.3"))));
  }

  private static Snapshot snapshot(int items) {
    return new Snapshot(
        1, "first gold", BEGAN, "Ada", Sha256.of("rows"), new Snapshot.Size(items, items, 3));
  }
}
