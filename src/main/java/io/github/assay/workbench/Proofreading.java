package io.github.assay.workbench;

import io.github.assay.agreement.ConfidentLearning;
import io.github.assay.agreement.Rightness;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.domain.Sha256;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.GoldIndex;
import io.github.assay.learning.Neighbourhood;
import io.github.assay.learning.Progress;
import io.github.assay.learning.Recipe;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.ConflictReading.Settled;
import io.github.assay.workbench.LabelErrors.Passport;
import io.github.assay.workbench.LabelErrors.Size;
import io.github.assay.workbench.LabelErrors.Suspect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks for tags of gold that are probably wrong: every item is scored by a model that has not
/// seen it, and what such a model contradicts with more confidence than it has on average is a
/// suspect, tag by tag. Items of the test part are left alone, and so is what somebody ruled on.
///
/// Three steps, as a training has them: [#prepare] reads the workspace, [#learn] touches only what
/// it is given, [#keep] writes.
///
/// @see ConfidentLearning
/// @see Rightness
public final class Proofreading {
  /// How many models are made.
  static final int FOLDS = 5;

  /// A tag is judged if so many items have it, and so many lack it.
  static final int LEAST = 5;

  private static final Set<Part> READ = Set.of(Part.TRAIN, Part.VALIDATION, Part.UNASSIGNED);

  private final Evaluating evaluating;
  private final Workspace workspace;
  private final Splitting splitting;
  private final Training training;

  /// @param splitting keeps together what reads alike
  /// @param training knows the recipes
  Proofreading(Evaluating evaluating, Splitting splitting, Training training) {
    this.evaluating = evaluating;
    workspace = evaluating.workspace();
    this.splitting = splitting;
    this.training = training;
  }

  /// What a look starts from.
  ///
  /// @param recipe that makes the models
  public record Prepared(
      Passport passport, Recipe recipe, Vocabulary vocabulary, Material material) {}

  /// What is looked at.
  ///
  /// @param items by id, without those of the test part
  /// @param folds the fold of each item, from 0
  /// @param settled what somebody ruled, by item id
  record Material(List<GoldItem> items, List<Integer> folds, Map<String, Settled> settled) {
    Material {
      items = List.copyOf(items);
      folds = List.copyOf(folds);
      settled = Map.copyOf(settled);
    }
  }

  /// What the newest look with a run found, if gold, its test part and the vocabulary are as they
  /// were then.
  ///
  /// @throws AssayException `UNKNOWN_RUN`, `NO_GOLD`
  public Optional<LabelErrors> kept(String run, Progress progress) {
    var passport = passport(evaluating.run(run), items(progress));
    return Looks.of(workspace).newest(passport);
  }

  /// Finds and keeps in one go. Blocking.
  ///
  /// @throws AssayException as [#prepare] and `Recipe#train`; nothing is kept then
  public LabelErrors look(String run, Progress progress) {
    return keep(learn(prepare(run, progress), progress));
  }

  /// Reads gold as it is now, and deals it out into folds. Items of one group, and items that read
  /// alike or nearly so, are in one fold.
  ///
  /// @param run id of the run whose recipe is used
  /// @throws AssayException `UNKNOWN_RUN`, `UNKNOWN_RECIPE`, `NO_GOLD`, `TOO_LITTLE_GOLD`
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public Prepared prepare(String run, Progress progress) {
    var found = evaluating.run(run);
    var recipe = training.recipe(found.plan().recipe());
    progress.report("reading gold", 0, 0);
    var items = items(progress);
    if (items.size() < FOLDS)
      throw new AssayException(
          "TOO_LITTLE_GOLD",
          "%,d items outside of the test part are gold; to look for label errors, %d are needed"
              .formatted(items.size(), FOLDS));
    var folds = splitting.telling(progress).folds(items, FOLDS, found.plan().seed());
    var material = new Material(items, folds, ConflictReading.settled(workspace));
    return new Prepared(passport(found, items), recipe, workspace.vocabulary().current(), material);
  }

  /// Makes the models, and judges gold by them. Reads and writes no workspace.
  ///
  /// @throws AssayException as `Recipe#train`
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public LabelErrors learn(Prepared prepared, Progress progress) {
    var material = prepared.material();
    var vocabulary = prepared.vocabulary();
    var scores =
        new OutOfFold(prepared.recipe(), prepared.passport().plan(), vocabulary)
            .of(material.items(), material.folds(), progress);
    progress.report("judging tags", 0, 0);
    var uses = uses(material.items());
    var judged =
        vocabulary.tags().stream()
            .map(Tag::id)
            .filter(tag -> isJudged(uses.getOrDefault(tag, 0), material.items().size()))
            .collect(Collectors.toSet());
    var doubts = TagDoubts.of(material, judged, uses);
    var suspects = new ArrayList<Suspect>();
    for (int place = 0; place < scores.length; place++) {
      progress.check();
      int tag = vocabulary.tags().get(place).id();
      if (judged.contains(tag)) suspects.addAll(doubts.suspects(tag, scores[place]));
    }
    int leftOut = vocabulary.tags().size() - judged.size();
    var size = new Size(material.items().size(), judged.size(), leftOut);
    return new LabelErrors(prepared.passport(), size, suspects);
  }

  /// How many items have each tag.
  private static Map<Integer, Integer> uses(List<GoldItem> items) {
    var uses = new HashMap<Integer, Integer>();
    for (GoldItem gold : items) for (int tag : gold.tags()) uses.merge(tag, 1, Integer::sum);
    return uses;
  }

  private static boolean isJudged(int yes, int items) {
    return yes >= LEAST && items - yes >= LEAST;
  }

  /// Keeps what was found beside the run.
  public LabelErrors keep(LabelErrors found) {
    workspace.runs().addFinding(found.passport().run(), LabelErrors.KIND, found.written());
    return found;
  }

  /// Those on which nobody ruled since they were found, worst first.
  public List<Suspect> open(LabelErrors found) {
    var settled = ConflictReading.settled(workspace);
    return found.suspects().stream()
        .filter(suspect -> !Settled.has(settled, suspect.item(), suspect.tag()))
        .toList();
  }

  /// What became of the suspects that all looks with a run found.
  public Mended mended(String run) {
    return Mended.of(Looks.of(workspace).with(run), workspace);
  }

  /// A suspect with what else speaks of it.
  ///
  /// @param title of the item
  /// @param near how many gold items read like it, 10 at most; none of the test part
  /// @param having how many of these have the tag
  public record Witnessed(Suspect suspect, String title, int near, int having) {}

  /// Asks the gold items that read like the items of some suspects. Reads all gold, unless there
  /// are none.
  ///
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public List<Witnessed> witnesses(List<Suspect> suspects, Progress progress) {
    if (suspects.isEmpty()) return List.of();
    var items = items(progress);
    progress.report("comparing texts", 0, 0);
    var index = new GoldIndex(items, progress::check);
    var byId = new HashMap<String, Item>();
    for (GoldItem gold : items) byId.put(gold.item().id(), gold.item());
    var witnessed = new ArrayList<Witnessed>();
    for (Suspect suspect : suspects) {
      var item = byId.get(suspect.item());
      if (item != null) witnessed.add(witnessed(suspect, item, index));
    }
    return witnessed;
  }

  private static Witnessed witnessed(Suspect suspect, Item item, GoldIndex index) {
    var near = new Neighbourhood(index.nearest(item, Neighbourhood.ASKED));
    return new Witnessed(
        suspect, item.title(), near.nearest().size(), near.with(suspect.tag()).size());
  }

  private List<GoldItem> items(Progress progress) {
    return GoldReading.of(new GoldReading(workspace, splitting.telling(progress)).now(), READ);
  }

  private Passport passport(Run run, List<GoldItem> items) {
    int vocabulary = workspace.vocabulary().current().version();
    return new Passport(run.id(), run.plan(), FOLDS, vocabulary, digest(items).hex());
  }

  private static Sha256 digest(List<GoldItem> items) {
    var digest = Sha256.digest();
    for (GoldItem gold : items) {
      var id = gold.item().id();
      digest.update(
          "%d %s %s\n".formatted(id.length(), id, gold.tags()).getBytes(StandardCharsets.UTF_8));
    }
    return Sha256.of(digest);
  }
}
