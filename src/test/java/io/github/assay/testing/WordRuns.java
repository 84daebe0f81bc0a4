package io.github.assay.testing;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.domain.ScoredItem;
import io.github.assay.domain.Thresholds;
import io.github.assay.learning.Progress;
import io.github.assay.learning.TagModel;
import io.github.assay.learning.TrainingSet;
import io.github.assay.store.PackedModel;
import io.github.assay.store.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Real runs of [WordRecipe] in a [GoldWorkspace].
public final class WordRuns {
  private static final List<String> ANIMALS = List.of("cat", "dog", "fox");

  private WordRuns() {}

  /// Fills the workspace with thirty gold items in three parts and trains on them.
  ///
  /// @return id of the run
  public static String train(GoldWorkspace gold) {
    for (int i = 0; i < 30; i++)
      gold.gold("i" + i, "the " + ANIMALS.get(i % 3) + " sleeps", "", 1 + i % 3);
    gold.split(parts());
    return train(gold.workspace(), "gold");
  }

  /// Trains once more, with one more gold item to learn from.
  ///
  /// @return id of the run
  public static String trainOn(GoldWorkspace gold, String item) {
    var parts = parts();
    parts.put(item, Part.TRAIN);
    gold.split(parts);
    return train(gold.workspace(), "gold and " + item);
  }

  private static SortedMap<String, Part> parts() {
    var parts = new TreeMap<String, Part>();
    for (int i = 0; i < 30; i++)
      parts.put("i" + i, List.of(Part.TRAIN, Part.VALIDATION, Part.TEST).get(i / 3 % 3));
    return parts;
  }

  private static String train(Workspace workspace, String name) {
    var snapshot = workspace.snapshots().freeze(name, "owner");
    var items = new ArrayList<GoldItem>();
    workspace.snapshots().forEach(snapshot.id(), items::add);
    var recipe = new WordRecipe();
    var train = items.stream().filter(item -> item.part() == Part.TRAIN).toList();
    var data = new TrainingSet(workspace.vocabulary().current(), train, List.of());
    var model = recipe.train(data, Map.of(), 7, Progress.none());
    var id = workspace.runs().nextId();
    var plan = new Run.Plan(recipe.id(), recipe.complete(Map.of()), 7);
    var result = new Run.Result(GoldWorkspace.NOW, 1.5, Thresholds.global(0.5), new TreeMap<>());
    workspace
        .runs()
        .add(
            new Run(id, plan, snapshot.id(), result),
            scores(items, model),
            PackedModel.of(model.parts()));
    return id;
  }

  private static List<ScoredItem> scores(List<GoldItem> items, TagModel model) {
    return items.stream()
        .filter(gold -> gold.part() == Part.VALIDATION || gold.part() == Part.TEST)
        .map(
            gold ->
                new ScoredItem(
                    gold.item().id(),
                    gold.part(),
                    model.score(gold.item().title(), gold.item().description())))
        .toList();
  }
}
