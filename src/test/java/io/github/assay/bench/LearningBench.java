package io.github.assay.bench;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Part;
import io.github.assay.domain.Scores;
import io.github.assay.domain.Tag;
import io.github.assay.evaluation.Convention;
import io.github.assay.evaluation.Evaluation;
import io.github.assay.evaluation.EvaluationSet;
import io.github.assay.evaluation.ThresholdTuning;
import io.github.assay.evaluation.ValidationScores;
import io.github.assay.learning.Progress;
import io.github.assay.learning.Recipe;
import io.github.assay.learning.TagModel;
import io.github.assay.learning.TrainingSet;
import io.github.assay.learning.rules.BlendRecipe;
import io.github.assay.learning.rules.RulesRecipe;
import io.github.assay.learning.tribuo.LinearRecipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Prints how good a recipe is on the validation part of a folder, at the thresholds that are tuned
/// on it, or over five folds of train and validation. The test part is never read.
///
/// `LearningBench FOLDER RECIPE [folds] [key=value]...`
public final class LearningBench {
  private static final List<Recipe> RECIPES =
      List.of(new RulesRecipe(), new LinearRecipe(), new BlendRecipe(new LinearRecipe()));

  private final GoldFolder gold;
  private final Recipe recipe;
  private final Map<String, String> settings;

  private LearningBench(GoldFolder gold, Recipe recipe, Map<String, String> settings) {
    this.gold = gold;
    this.recipe = recipe;
    this.settings = recipe.complete(settings);
  }

  public static void main(String[] arguments) throws IOException {
    var recipe =
        RECIPES.stream().filter(one -> one.id().equals(arguments[1])).findFirst().orElseThrow();
    var settings = new TreeMap<String, String>();
    for (String argument : arguments)
      if (argument.contains("="))
        settings.put(argument.split("=", 2)[0], argument.split("=", 2)[1]);
    var bench = new LearningBench(GoldFolder.read(Path.of(arguments[0])), recipe, settings);
    if (Arrays.asList(arguments).contains("folds")) bench.folds(5);
    else bench.validation();
  }

  private void validation() {
    var validation = gold.part(Part.VALIDATION);
    long start = System.nanoTime();
    var model = train(gold.part(Part.TRAIN), validation);
    print("%s trained in %.1f s".formatted(recipe.id(), (System.nanoTime() - start) / 1e9));
    parts(model);
    speed(model, validation);
    var scores = validation.stream().map(item -> score(model, item)).toList();
    report("validation", validation, scores);
  }

  private void folds(int folds) {
    var items = new ArrayList<GoldItem>();
    var scores = new ArrayList<Scores>();
    for (int fold = 0; fold < folds; fold++) {
      var train = new ArrayList<GoldItem>();
      var rest = new ArrayList<GoldItem>();
      for (int item = 0; item < gold.items().size(); item++)
        (item % folds == fold ? rest : train).add(gold.items().get(item));
      var model = train(train, rest);
      for (GoldItem item : rest) {
        items.add(item);
        scores.add(score(model, item));
      }
    }
    report(folds + " folds", items, scores);
  }

  private TagModel train(List<GoldItem> train, List<GoldItem> validation) {
    return recipe.train(
        new TrainingSet(gold.vocabulary(), train, validation), settings, 1, Progress.none());
  }

  private static Scores score(TagModel model, GoldItem item) {
    return model.score(item.item().title(), item.item().description());
  }

  private static void parts(TagModel model) {
    long start = System.nanoTime();
    model
        .parts()
        .forEach((name, content) -> print("  %-18s %,12d bytes".formatted(name, content.length)));
    print("  written in %.2f s".formatted((System.nanoTime() - start) / 1e9));
  }

  private static void speed(TagModel model, List<GoldItem> items) {
    var micros = new ArrayList<Double>();
    for (int round = 0; round < 5; round++) {
      micros.clear();
      for (GoldItem item : items) {
        long start = System.nanoTime();
        score(model, item);
        micros.add((System.nanoTime() - start) / 1e3);
      }
    }
    micros.sort(null);
    print(
        "  one item: p50 %.0f us, p99 %.0f us"
            .formatted(micros.get(micros.size() / 2), micros.get(micros.size() * 99 / 100)));
  }

  private void report(String title, List<GoldItem> items, List<Scores> scores) {
    var tags = gold.vocabulary().tags().stream().map(Tag::id).toList();
    var thresholds = ThresholdTuning.STANDARD.tune(ValidationScores.outOfFold(tags, items, scores));
    var set = EvaluationSet.over(tags);
    for (int item = 0; item < items.size(); item++)
      set.add(items.get(item).item().id(), items.get(item).tags(), Set.of(), scores.get(item));
    var global = Evaluation.of(set.build(), thresholds.withoutTags(), Convention.ASSAY1);
    var line = new StringBuilder("%-12s cut %.3f".formatted(title, thresholds.global()));
    for (String metric :
        List.of("weighted.f1", "weighted.p", "weighted.r", "micro.f1", "macro.f1", "r@5", "map"))
      line.append("  %s %.4f".formatted(metric, global.value(metric)));
    print(line.toString());
  }

  private static void print(String line) {
    System.out.println(
        line.formatted().toString().strip().isEmpty()
            ? ""
            : String.format(Locale.ROOT, "%s", line));
  }
}
