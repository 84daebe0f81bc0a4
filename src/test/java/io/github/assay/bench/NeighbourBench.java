package io.github.assay.bench;

import io.github.assay.Wiring;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Part;
import io.github.assay.domain.Scores;
import io.github.assay.domain.Tag;
import io.github.assay.learning.GoldIndex;
import io.github.assay.learning.Neighbour;
import io.github.assay.learning.Neighbourhood;
import io.github.assay.learning.Progress;
import io.github.assay.learning.Recipe;
import io.github.assay.learning.TagModel;
import io.github.assay.learning.TrainingSet;
import io.github.assay.learning.embedding.OnDemand;
import io.github.assay.learning.rules.BlendRecipe;
import io.github.assay.learning.rules.RulesRecipe;
import io.github.assay.learning.tribuo.LinearRecipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Prints how much of gold stands among the first five suggestions, for each weight that similar
/// gold items, by words or by meaning, may have beside the rules and the model, or beside the rules
/// alone. The test part is never read. `keys` counts one key for a tag among the five, four for one
/// that must be typed, and one to submit.
///
/// With `folds` over five folds of the train and validation parts, else on the validation part.
///
/// `NeighbourBench FOLDER-OR-WORKSPACE [folds]`
public final class NeighbourBench {
  private static final int SHOWN = 5;
  private static final int NEAREST = 10;
  private static final List<Double> WEIGHTS = List.of(0.0, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0);

  private final GoldFolder gold;
  private final Map<String, Sum> sums = new TreeMap<>();

  private NeighbourBench(GoldFolder gold) {
    this.gold = gold;
  }

  /// What is known of one item.
  private record Case(GoldItem item, Set<Integer> explicit, Scores rules, Scores model) {}

  private static final class Sum {
    private double recall;
    private int items;
    private int found;
    private int implicitFound;
    private int implicit;
    private int tags;

    private String line() {
      return String.format(
          Locale.ROOT,
          "recall@5 %.4f  implicit recall@5 %.4f (%d)  keys %.2f",
          recall / items,
          (double) implicitFound / implicit,
          implicit,
          1 + (found + 4.0 * (tags - found)) / items);
    }
  }

  public static void main(String[] arguments) throws IOException {
    var bench = new NeighbourBench(read(Path.of(arguments[0])));
    if (arguments.length > 1) bench.folds(5);
    else bench.judge(bench.gold.part(Part.TRAIN), bench.gold.part(Part.VALIDATION), true);
    bench.sums.forEach((name, sum) -> System.out.println(name + "  " + sum.line()));
  }

  /// The train and validation parts of a folder or a workspace.
  static GoldFolder read(Path place) throws IOException {
    if (!place.toString().endsWith(".db")) return GoldFolder.read(place);
    try (var bench = new Wiring(Map.of()).workbenches().openReadOnly(place)) {
      var items = new ArrayList<GoldItem>();
      bench
          .workspace()
          .gold()
          .forEach(
              item -> {
                if (item.part() == Part.TRAIN || item.part() == Part.VALIDATION) items.add(item);
              });
      return new GoldFolder(bench.workspace().vocabulary().current(), items);
    }
  }

  private void folds(int count) {
    var folds = gold.folds(count, 1);
    for (int fold = 0; fold < count; fold++) {
      var train = new ArrayList<GoldItem>();
      for (int other = 1; other < count; other++) train.addAll(folds.get((fold + other) % count));
      train.sort(Comparator.comparing(item -> item.item().id()));
      judge(train, folds.get(fold), false);
    }
  }

  private void judge(List<GoldItem> train, List<GoldItem> held, boolean tuned) {
    var index = new GoldIndex(train, () -> {});
    var model = train(new BlendRecipe(new LinearRecipe()), train, tuned ? held : List.of());
    var rules = train(new RulesRecipe(), List.of(), List.of());
    var embedder = new OnDemand();
    for (GoldItem item : train) index.vector(item.item().id(), vector(embedder, item));
    for (GoldItem item : held) {
      var title = item.item().title();
      var description = item.item().description();
      var one =
          new Case(
              item,
              rules.places(title, description).keySet(),
              rules.score(title, description),
              model.score(title, description));
      judge("words  ", one, index.nearest(item.item(), NEAREST));
      judge("meaning", one, index.nearest(item.item(), vector(embedder, item), NEAREST));
    }
  }

  private static byte[] vector(OnDemand embedder, GoldItem item) {
    return embedder.vector(item.item().title(), item.item().description());
  }

  private void judge(String likeness, Case one, List<Neighbour> nearest) {
    var near = new Neighbourhood(nearest).shares();
    for (double weight : WEIGHTS) {
      add(
          "model+rules+%.2f %s".formatted(weight, likeness),
          one,
          merged(one.model(), near, weight));
      add(
          "rules+%.2f %s      ".formatted(weight, likeness),
          one,
          merged(one.rules(), near, weight));
    }
  }

  private Map<Integer, Double> merged(Scores scores, Map<Integer, Double> near, double weight) {
    var merged = new TreeMap<Integer, Double>();
    for (Tag tag : gold.vocabulary().tags()) {
      double own = scores.of(tag.id());
      double score = own + weight * near.getOrDefault(tag.id(), 0.0) * (1 - own);
      if (score > 0) merged.put(tag.id(), score);
    }
    return merged;
  }

  private void add(String name, Case one, Map<Integer, Double> scores) {
    var shown =
        scores.entrySet().stream()
            .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
            .limit(SHOWN)
            .map(Map.Entry::getKey)
            .toList();
    var tags = one.item().tags();
    var implicit = new HashSet<>(tags);
    implicit.removeAll(one.explicit());
    if (tags.isEmpty()) return;
    var sum = sums.computeIfAbsent(name, missing -> new Sum());
    int found = (int) tags.stream().filter(shown::contains).count();
    sum.items++;
    sum.recall += (double) found / tags.size();
    sum.found += found;
    sum.tags += tags.size();
    sum.implicit += implicit.size();
    sum.implicitFound += (int) implicit.stream().filter(shown::contains).count();
  }

  private TagModel train(Recipe recipe, List<GoldItem> train, List<GoldItem> validation) {
    return recipe.train(
        new TrainingSet(gold.vocabulary(), train, validation),
        recipe.complete(Map.of()),
        1,
        Progress.none());
  }
}
