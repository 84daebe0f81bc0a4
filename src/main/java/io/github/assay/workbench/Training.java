package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.domain.ScoredItem;
import io.github.assay.domain.Snapshot;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Thresholds;
import io.github.assay.domain.Vocabulary;
import io.github.assay.evaluation.ThresholdTuning;
import io.github.assay.evaluation.ValidationScores;
import io.github.assay.learning.Progress;
import io.github.assay.learning.Recipe;
import io.github.assay.learning.TrainingSet;
import io.github.assay.store.Ground;
import io.github.assay.store.PackedModel;
import io.github.assay.store.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/// Trains models on gold and keeps them as runs.
///
/// Three steps, so that a window can do the long one beside its work with the workspace: [#prepare]
/// reads the workspace, [#learn] touches only what it is given, [#keep] writes. Until then nothing
/// is written, so a training that is stopped leaves nothing behind.
public final class Training {
  /// The parts that are learned from.
  static final Set<Part> LEARNED = Set.of(Part.TRAIN, Part.UNASSIGNED);

  private final Workspace workspace;
  private final Splitting splitting;
  private final List<Recipe> recipes;
  private final Clock clock;
  private final SortedMap<String, String> environment;

  /// @param splitting splits the workspace, if nobody did
  /// @param environment versions and machine, kept with every run
  public Training(
      Workspace workspace,
      Splitting splitting,
      List<Recipe> recipes,
      Clock clock,
      SortedMap<String, String> environment) {
    this.workspace = workspace;
    this.splitting = splitting;
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
  /// @param ground the gold that it learns from and is judged on
  /// @param vocabulary the one in force
  public record Prepared(Recipe recipe, Run.Plan plan, Ground ground, Vocabulary vocabulary) {}

  /// What came of a training.
  ///
  /// @param model ready to be kept
  public record Learned(
      Prepared prepared, PackedModel model, List<ScoredItem> scores, Run.Result result) {
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
    return keep(learn(prepare(request, progress), progress));
  }

  /// Reads what a training needs: gold as it is now, in the parts of the split. If there is no
  /// split yet, in those of the one that [#keep] will make: by the items' own field if there is
  /// one, else 15 % validation and 15 % test with seed 1.
  ///
  /// @throws AssayException `UNKNOWN_RECIPE`, `UNKNOWN_SETTING`, `BAD_SETTING`, or `NO_GOLD`
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public Prepared prepare(Request request, Progress progress) {
    var recipe = recipe(request.recipe());
    var settings = recipe.complete(request.settings());
    var plan = new Run.Plan(recipe.id(), settings, request.seed());
    var ground = new GoldReading(workspace, splitting.telling(progress)).now();
    return new Prepared(recipe, plan, ground, workspace.vocabulary().current());
  }

  /// Trains, scores the validation and test parts, tunes thresholds on the validation part, and
  /// packs the model. Reads and writes no workspace.
  ///
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public Learned learn(Prepared prepared, Progress progress) {
    var began = clock.instant();
    long start = System.nanoTime();
    var plan = prepared.plan();
    var data = data(prepared);
    var model = prepared.recipe().train(data, plan.settings(), plan.seed(), progress);
    double seconds = (System.nanoTime() - start) / 1e9;
    var scored = GoldReading.of(prepared.ground(), Set.of(Part.VALIDATION, Part.TEST));
    var scores = Scoring.of(model, scored, progress);
    var result = new Run.Result(began, seconds, thresholds(data, scores), environment);
    progress.report("packing the model", 0, 0);
    progress.check();
    return new Learned(prepared, PackedModel.of(model.parts()), scores, result);
  }

  /// Keeps a run, in one transaction with the snapshot and the split that it stands on, where the
  /// workspace has not got them. The snapshot holds what was learned from, also if gold has changed
  /// since then.
  public Run keep(Learned learned) {
    var ground = learned.prepared().ground();
    var known = workspace.snapshots().holding(ground);
    var runs = workspace.runs();
    long snapshot = known.map(Snapshot::id).orElseGet(workspace.snapshots()::nextId);
    var run = new Run(runs.nextId(), learned.prepared().plan(), snapshot, learned.result());
    if (known.isPresent()) runs.add(run, learned.scores(), learned.model());
    else runs.add(run, learned.scores(), learned.model(), ground);
    return run;
  }

  /// What is learned from.
  static TrainingSet data(Prepared prepared) {
    var train = GoldReading.of(prepared.ground(), LEARNED);
    var validation = GoldReading.of(prepared.ground(), Set.of(Part.VALIDATION));
    return new TrainingSet(prepared.vocabulary(), train, validation);
  }

  /// The recipe with this id.
  ///
  /// @throws AssayException `UNKNOWN_RECIPE`
  Recipe recipe(String id) {
    for (Recipe recipe : recipes) if (recipe.id().equals(id)) return recipe;
    throw new AssayException(
        "UNKNOWN_RECIPE",
        "there is no recipe \"%s\"; there are %s"
            .formatted(id, String.join(", ", recipes.stream().map(Recipe::id).toList())));
  }

  private static Thresholds thresholds(TrainingSet data, List<ScoredItem> scores) {
    var validation = data.validation();
    var scored = scores.stream().filter(item -> item.part() == Part.VALIDATION).toList();
    if (validation.isEmpty()) return Thresholds.global(ThresholdTuning.UNTUNED);
    var tags = data.vocabulary().tags().stream().map(Tag::id).toList();
    return ThresholdTuning.STANDARD.tune(ValidationScores.of(tags, validation, scored));
  }
}
