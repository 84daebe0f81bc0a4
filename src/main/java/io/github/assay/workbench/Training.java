package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.domain.ScoredItem;
import io.github.assay.domain.Scores;
import io.github.assay.domain.Snapshot;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Thresholds;
import io.github.assay.evaluation.ThresholdTuning;
import io.github.assay.evaluation.ValidationScores;
import io.github.assay.learning.Progress;
import io.github.assay.learning.Recipe;
import io.github.assay.learning.TagModel;
import io.github.assay.learning.TrainingSet;
import io.github.assay.store.Workspace;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// Trains models on frozen gold and keeps them as runs.
///
/// Three steps, so that a window can do the long one beside its work with the workspace: [#prepare]
/// and [#keep] read and write the workspace, [#learn] touches only what it is given.
public final class Training {
  /// The scores that are kept of one item: those of all tags, or of this many best ones.
  static final int KEPT_SCORES = 512;

  private final Workspace workspace;
  private final List<Recipe> recipes;
  private final Clock clock;
  private final SortedMap<String, String> environment;

  /// @param environment versions and machine, kept with every run
  public Training(
      Workspace workspace,
      List<Recipe> recipes,
      Clock clock,
      SortedMap<String, String> environment) {
    this.workspace = workspace;
    this.recipes = List.copyOf(recipes);
    this.clock = clock;
    this.environment = environment;
  }

  /// What to train.
  ///
  /// @param recipe id of a recipe
  /// @param settings those that differ from the standard
  public record Request(String recipe, Map<String, String> settings, long seed) {
    public Request {
      settings = Map.copyOf(settings);
    }
  }

  /// What a training starts from.
  ///
  /// @param scored the items of the validation and test parts, which the model will score
  public record Prepared(
      Recipe recipe, Run.Plan plan, Snapshot snapshot, TrainingSet data, List<GoldItem> scored) {
    public Prepared {
      scored = List.copyOf(scored);
    }
  }

  /// What came of a training.
  public record Learned(
      Prepared prepared, TagModel model, List<ScoredItem> scores, Run.Result result) {
    public Learned {
      scores = List.copyOf(scores);
    }
  }

  /// All recipes, in the order in which they are offered.
  public List<Recipe> recipes() {
    return recipes;
  }

  /// Trains and keeps in one go. Blocking.
  ///
  /// @throws AssayException as [#prepare] and `Recipe#train`; no run is kept then
  public Run train(Request request, Progress progress) {
    return keep(learn(prepare(request), progress));
  }

  /// Reads what a training needs. Freezes gold under a name such as `auto-2` if it is not what the
  /// newest snapshot holds; splits it first if it has no split, by the items' own field if there is
  /// one, else 15 % validation and 15 % test with seed 1.
  ///
  /// @throws AssayException `UNKNOWN_RECIPE`, `UNKNOWN_SETTING`, `BAD_SETTING`, or `NO_GOLD`;
  ///   nothing was frozen then
  public Prepared prepare(Request request) {
    var recipe = recipe(request.recipe());
    var settings = recipe.complete(request.settings());
    if (workspace.gold().count() == 0)
      throw new AssayException(
          "NO_GOLD", "no item is gold yet, so there is nothing to learn from; label some first");
    new Splitting(workspace).ifNone();
    var snapshot = snapshot();
    var gold = new ArrayList<GoldItem>();
    workspace.snapshots().forEach(snapshot.id(), gold::add);
    var train = items(gold, Part.TRAIN, Part.UNASSIGNED);
    var validation = items(gold, Part.VALIDATION);
    var scored = items(gold, Part.VALIDATION, Part.TEST);
    var data = new TrainingSet(workspace.vocabulary().current(), train, validation);
    var plan = new Run.Plan(recipe.id(), settings, request.seed());
    return new Prepared(recipe, plan, snapshot, data, scored);
  }

  /// Trains, scores the validation and test parts, and tunes thresholds on the validation part.
  /// Reads and writes no workspace.
  ///
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public Learned learn(Prepared prepared, Progress progress) {
    var began = clock.instant();
    long start = System.nanoTime();
    var plan = prepared.plan();
    var model = prepared.recipe().train(prepared.data(), plan.settings(), plan.seed(), progress);
    double seconds = (System.nanoTime() - start) / 1e9;
    progress.report("scoring", 0, prepared.scored().size());
    var scores =
        prepared.scored().parallelStream().map(gold -> scored(model, gold, progress)).toList();
    var thresholds = thresholds(prepared, scores);
    var result = new Run.Result(began, seconds, thresholds, environment);
    return new Learned(prepared, model, scores, result);
  }

  private static ScoredItem scored(TagModel model, GoldItem gold, Progress progress) {
    progress.check();
    var scores = model.score(gold.item().title(), gold.item().description());
    return new ScoredItem(gold.item().id(), gold.part(), best(scores));
  }

  /// Keeps a run, in one transaction.
  public Run keep(Learned learned) {
    var prepared = learned.prepared();
    var id = workspace.runs().nextId();
    var run = new Run(id, prepared.plan(), prepared.snapshot().id(), learned.result());
    workspace.runs().add(run, learned.scores(), learned.model().parts());
    return run;
  }

  private Recipe recipe(String id) {
    for (Recipe recipe : recipes) if (recipe.id().equals(id)) return recipe;
    throw new AssayException(
        "UNKNOWN_RECIPE",
        "there is no recipe \"%s\"; there are %s"
            .formatted(id, String.join(", ", recipes.stream().map(Recipe::id).toList())));
  }

  private Snapshot snapshot() {
    var snapshots = workspace.snapshots().all();
    if (!snapshots.isEmpty()
        && snapshots.getLast().hash().equals(workspace.snapshots().currentHash()))
      return snapshots.getLast();
    var taken = snapshots.stream().map(Snapshot::name).toList();
    int number = snapshots.size() + 1;
    while (taken.contains("auto-" + number)) number++;
    return workspace.snapshots().freeze("auto-" + number, "training");
  }

  /// The items of some parts, by ascending id.
  private static List<GoldItem> items(List<GoldItem> gold, Part... parts) {
    return gold.stream().filter(item -> List.of(parts).contains(item.part())).toList();
  }

  private static Thresholds thresholds(Prepared prepared, List<ScoredItem> scores) {
    var validation = prepared.data().validation();
    var scored = scores.stream().filter(item -> item.part() == Part.VALIDATION).toList();
    if (validation.isEmpty()) return Thresholds.global(ThresholdTuning.UNTUNED);
    var tags = prepared.data().vocabulary().tags().stream().map(Tag::id).toList();
    return ThresholdTuning.STANDARD.tune(ValidationScores.of(tags, validation, scored));
  }

  /// The scores of all tags, or of the best ones; of equal ones those with the smaller ids.
  private static Scores best(Scores scores) {
    if (scores.size() <= KEPT_SCORES) return scores;
    var places = new ArrayList<Integer>();
    for (int place = 0; place < scores.size(); place++) places.add(place);
    places.sort((a, b) -> Float.compare(scores.value(b), scores.value(a)));
    var kept = places.subList(0, KEPT_SCORES).stream().sorted().toList();
    return Scores.of(kept.stream().map(scores::tag).toList(), values(scores, kept));
  }

  private static float[] values(Scores scores, Collection<Integer> places) {
    var values = new float[places.size()];
    int next = 0;
    for (int place : places) values[next++] = scores.value(place);
    return values;
  }
}
