package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.domain.Project;
import io.github.assay.domain.Run;
import io.github.assay.domain.Thresholds;
import io.github.assay.learning.Recipe;
import io.github.assay.learning.Suggester;
import io.github.assay.query.Query;
import io.github.assay.store.QueueStore.Wish;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.Serving.Lack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Looks at items that wait, and tells how much each is worth: one round of it, on an opening of
/// the workspace of its own.
///
/// A round looks at a seeded sample of what waits, so its cost does not grow with the workspace.
///
/// @param opening the same workspace, opened to look at
/// @param runs judges the runs of that opening
/// @param open whether somebody still wants to know
record Scouting(Workspace opening, List<Recipe> recipes, Evaluating runs, BooleanSupplier open) {
  /// So many items a round looks at.
  static final int MOST = 4_000;

  /// So many are spread, against so many gold items at most.
  private static final int MOST_SPREAD = 1_000;

  private static final int BATCH = 100;

  /// An item and what it is worth.
  record Worth(String item, double interest) {}

  /// What is asked.
  ///
  /// @param looked items that need no second look
  record Task(Wish wish, Project.Queue queue, Query query, Set<String> looked) {}

  /// What came of a round.
  ///
  /// @param looked at how many items
  /// @param lack what is missing; empty if nothing is
  record Round(int looked, Optional<Lack> lack) {
    private static Round without(Lack lack) {
      return new Round(0, Optional.of(lack));
    }
  }

  /// Looks, and hands over what it found a batch at a time.
  ///
  /// @throws AssayException if a model or the workspace cannot be read
  Round run(Task task, Consumer<List<Worth>> found) {
    var order = task.queue().order();
    if (order == Project.Order.DIVERSE) return spread(pool(task, MOST_SPREAD), found);
    var best = runs.best().map(Evaluating.Standing::run);
    if (best.isEmpty()) return Round.without(Lack.MODEL);
    var interest = interest(order, best.get());
    if (interest.isEmpty()) return Round.without(Lack.SECOND_MODEL);
    return look(interest.get(), pool(task, MOST), found);
  }

  private Optional<Interest> interest(Project.Order order, Run best) {
    var model = suggester(best);
    return switch (order) {
      case RARE_TAGS -> Optional.of(Interest.rareTags(model.model(), opening.gold().uses()));
      case MODELS_DISAGREE ->
          second(best).map(other -> Interest.disagreement(model, suggester(other)));
      case FEWEST_VOTES, SECOND_VOTES, RANDOM, DIVERSE, UNCERTAIN ->
          Optional.of(Interest.uncertain(model.model()));
    };
  }

  /// The best of the runs that came about in another way; of runs made alike, one on other gold.
  private Optional<Run> second(Run best) {
    var others =
        runs.leaderboard(Set.of(Part.VALIDATION)).stream()
            .filter(standing -> !standing.run().id().equals(best.id()))
            .filter(standing -> f1(standing) > 0)
            .sorted((one, other) -> Double.compare(f1(other), f1(one)))
            .map(Evaluating.Standing::run)
            .toList();
    return others.stream()
        .filter(run -> !run.plan().recipe().equals(best.plan().recipe()))
        .findFirst()
        .or(() -> others.stream().filter(run -> run.snapshot() != best.snapshot()).findFirst());
  }

  private static double f1(Evaluating.Standing standing) {
    var evaluation = standing.evaluations().get(Part.VALIDATION);
    var f1 = evaluation == null ? null : evaluation.value("micro.f1");
    return f1 == null ? 0 : f1;
  }

  private Suggester suggester(Run run) {
    for (Recipe recipe : recipes)
      if (recipe.id().equals(run.plan().recipe())) {
        Thresholds thresholds = run.result().thresholds().withoutTags();
        var model = recipe.read(opening.runs().model(run.id()));
        return new Suggester(model, thresholds, opening.vocabulary().current());
      }
    throw new IllegalStateException("a run was made by a recipe that is gone: " + run.id());
  }

  private Round look(Interest interest, List<String> pool, Consumer<List<Worth>> found) {
    for (int from = 0; from < pool.size() && open.getAsBoolean(); from += BATCH) {
      var batch = new ArrayList<Worth>();
      for (String id : pool.subList(from, Math.min(pool.size(), from + BATCH)))
        opening.items().find(id).ifPresent(item -> batch.add(new Worth(id, interest.of(item))));
      found.accept(batch);
    }
    return new Round(pool.size(), Optional.empty());
  }

  private Round spread(List<String> pool, Consumer<List<Worth>> found) {
    var items = new ArrayList<Item>();
    for (String id : pool) opening.items().find(id).ifPresent(items::add);
    var spreading = new Spreading(someGold(), items);
    for (int place = 0; spreading.hasNext() && open.getAsBoolean(); place++)
      found.accept(List.of(new Worth(spreading.next().id(), -place)));
    return new Round(pool.size(), Optional.empty());
  }

  /// Gold items, a seeded sample if there are many.
  private List<GoldItem> someGold() {
    var random = new Random(1);
    var some = new ArrayList<GoldItem>();
    int[] seen = {0};
    opening
        .gold()
        .forEach(
            gold -> {
              int place = random.nextInt(++seen[0]);
              if (some.size() < MOST_SPREAD) some.add(gold);
              else if (place < MOST_SPREAD) some.set(place, gold);
            });
    return some;
  }

  /// Items that wait, by a seeded shuffle.
  private List<String> pool(Task task, int most) {
    var all = new ArrayList<>(Lineup.meant(opening, task.query(), task.wish().seat()));
    all.removeAll(task.looked());
    Collections.shuffle(all, new Random(task.queue().seed()));
    var pool = new ArrayList<String>();
    for (int from = 0; from < all.size() && pool.size() < most; from += BATCH) {
      var chunk = all.subList(from, Math.min(all.size(), from + BATCH));
      pool.addAll(opening.queue().waiting(task.wish(), chunk));
    }
    return pool.subList(0, Math.min(most, pool.size()));
  }
}
