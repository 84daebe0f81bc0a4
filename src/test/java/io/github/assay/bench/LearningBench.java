package io.github.assay.bench;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Part;
import io.github.assay.evaluation.Evaluation;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Prints how good a recipe is on a folder. The test part of the folder is never read.
///
/// `LearningBench FOLDER RECIPE [folds=K] [seed=N] [key=value]...`
///
/// Without `folds`: trained on the train part; judged, and its thresholds tuned, on the validation
/// part, as a run is. With it: over the train and validation parts, in turn one fold to judge on,
/// the next to tune on, the rest to learn from. No figure comes from an item that was learned from
/// or tuned on. Items of a group, and items of exactly one text, are in one fold.
public final class LearningBench {
  private static final List<Recipe> RECIPES =
      List.of(new RulesRecipe(), new LinearRecipe(), new BlendRecipe(new LinearRecipe()));

  private final GoldFolder gold;
  private final Recipe recipe;
  private final Map<String, String> settings;
  private final long seed;

  private LearningBench(GoldFolder gold, String recipe, Map<String, String> arguments) {
    this.gold = gold;
    this.recipe = RECIPES.stream().filter(one -> one.id().equals(recipe)).findFirst().orElseThrow();
    var settings = new TreeMap<>(arguments);
    settings.remove("folds");
    this.seed = Long.parseLong(arguments.getOrDefault("seed", "1"));
    settings.remove("seed");
    this.settings = this.recipe.complete(settings);
  }

  public static void main(String[] arguments) throws IOException {
    var named = new TreeMap<String, String>();
    for (String argument : List.of(arguments).subList(2, arguments.length))
      named.put(argument.split("=", 2)[0], argument.split("=", 2)[1]);
    var bench = new LearningBench(GoldFolder.read(Path.of(arguments[0])), arguments[1], named);
    if (named.containsKey("folds")) bench.folds(Integer.parseInt(named.get("folds")));
    else bench.validation();
  }

  private void validation() {
    var validation = gold.part(Part.VALIDATION);
    long start = System.nanoTime();
    var model = train(gold.part(Part.TRAIN), validation);
    print(
        String.format(
            Locale.ROOT, "%s trained in %.1f s", recipe.id(), (System.nanoTime() - start) / 1e9));
    parts(model);
    speed(model, validation);
    var judge = new Judge(gold.vocabulary(), model, validation);
    print("one cut      " + line(judge.globally(validation)));
    print("a cut a tag  " + line(judge.perTag(validation)));
  }

  private void folds(int count) {
    var folds = gold.folds(count, seed);
    var globally = new ArrayList<Evaluation>();
    var perTag = new ArrayList<Evaluation>();
    for (int fold = 0; fold < count; fold++) {
      var train = new ArrayList<GoldItem>();
      for (int other = 2; other < count; other++) train.addAll(folds.get((fold + other) % count));
      var validation = folds.get((fold + 1) % count);
      var judge = new Judge(gold.vocabulary(), train(train, validation), validation);
      globally.add(judge.globally(folds.get(fold)));
      perTag.add(judge.perTag(folds.get(fold)));
    }
    print(String.format(Locale.ROOT, "%d folds, seed %d, mean (sd over folds)", count, seed));
    print("one cut      " + line(globally));
    print("a cut a tag  " + line(perTag));
  }

  private TagModel train(List<GoldItem> train, List<GoldItem> validation) {
    return recipe.train(
        new TrainingSet(gold.vocabulary(), train, validation), settings, seed, Progress.none());
  }

  private static void parts(TagModel model) {
    long start = System.nanoTime();
    model
        .parts()
        .forEach(
            (name, content) ->
                print(String.format(Locale.ROOT, "  %-18s %,12d bytes", name, content.length)));
    print(String.format(Locale.ROOT, "  written in %.2f s", (System.nanoTime() - start) / 1e9));
  }

  private static void speed(TagModel model, List<GoldItem> items) {
    var micros = new ArrayList<Double>();
    for (int round = 0; round < 5; round++) {
      micros.clear();
      for (GoldItem item : items) {
        long start = System.nanoTime();
        model.score(item.item().title(), item.item().description());
        micros.add((System.nanoTime() - start) / 1e3);
      }
    }
    micros.sort(null);
    print(
        String.format(
            Locale.ROOT,
            "  one item: p50 %.0f us, p99 %.0f us",
            micros.get(micros.size() / 2),
            micros.get(micros.size() * 99 / 100)));
  }

  private static String line(Evaluation one) {
    return line(List.of(one));
  }

  private static String line(List<Evaluation> all) {
    var line = new StringBuilder();
    for (String metric : Judge.METRICS) {
      double mean = mean(all.stream().map(one -> Judge.value(one, metric)).toList());
      double variance =
          all.stream().mapToDouble(one -> Math.pow(Judge.value(one, metric) - mean, 2)).sum()
              / Math.max(1, all.size() - 1);
      line.append(" %s %.4f".formatted(metric, mean));
      if (all.size() > 1) line.append(" (%.3f)".formatted(Math.sqrt(variance)));
    }
    return line.toString();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(value -> value).average().orElseThrow();
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
