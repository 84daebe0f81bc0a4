package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Item;
import io.github.assay.domain.Run;
import io.github.assay.learning.Progress;
import io.github.assay.learning.Recipe;
import io.github.assay.learning.TrainingSet;
import io.github.assay.store.Workspace;
import io.github.assay.text.Features;
import io.github.assay.text.Gram;
import io.github.assay.text.Text;
import io.github.assay.text.TextCounts;
import io.github.assay.text.Token;
import io.github.assay.text.Tokens;
import io.github.assay.transfer.Quoted;
import io.github.assay.workbench.Preview.Fate;
import io.github.assay.workbench.Preview.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Shows what a recipe makes of a text, by the code that trains and reads models.
///
/// Blocking; writes nothing.
public final class Previewing {
  private static final int STEP = 1_000;

  private static final Comparator<Piece> ORDER =
      Comparator.comparingDouble((Piece piece) -> -piece.weight())
          .thenComparing(Piece::fate)
          .thenComparing(Comparator.comparingInt(Piece::texts).reversed())
          .thenComparing(Piece::text);

  private final Workspace workspace;
  private final Evaluating evaluating;
  private final Training training;

  Previewing(Workspace workspace, Evaluating evaluating, Training training) {
    this.workspace = workspace;
    this.evaluating = evaluating;
    this.training = training;
  }

  /// @param learnedFrom gives the texts that the features come from
  private record Learned(
      String run, String recipe, Features features, Consumer<Consumer<Text>> learnedFrom) {}

  /// All runs whose recipe learns features, oldest first.
  public List<Run> runs() {
    var recipes = training.recipes().stream().filter(this::learnsFeatures).map(Recipe::id).toList();
    return workspace.runs().all().stream()
        .filter(run -> recipes.contains(run.plan().recipe()))
        .toList();
  }

  private boolean learnsFeatures(Recipe recipe) {
    return recipe.features(nothing(), recipe.complete(Map.of()), Progress.none()).isPresent();
  }

  private TrainingSet nothing() {
    return new TrainingSet(workspace.vocabulary().current(), List.of(), List.of());
  }

  /// Looks at an item as the best run does; as a training with the standard settings would now, if
  /// the best run has no features or there is no run.
  ///
  /// @throws AssayException `UNKNOWN_ITEM`
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public Preview preview(String item, Progress progress) {
    var found = item(item);
    var best = evaluating.best().map(Evaluating.Standing::run).flatMap(this::learned);
    return preview(found, best.orElseGet(() -> standard(progress)), progress);
  }

  /// Looks at an item as a run does.
  ///
  /// @param run id of the run
  /// @throws AssayException `UNKNOWN_ITEM`, `UNKNOWN_RUN`, or `NO_FEATURES` if the run has none
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public Preview preview(String item, String run, Progress progress) {
    var found = item(item);
    var chosen = evaluating.run(run);
    return preview(found, learned(chosen).orElseThrow(() -> without(chosen)), progress);
  }

  private Item item(String id) {
    return workspace
        .items()
        .find(id)
        .orElseThrow(
            () -> new AssayException("UNKNOWN_ITEM", "the workspace has no item " + Quoted.of(id)));
  }

  private AssayException without(Run run) {
    var others = String.join(", ", runs().stream().map(Run::id).toList());
    return new AssayException(
        "NO_FEATURES",
        "run %s learned no features, since its recipe is %s; %s"
            .formatted(
                run.id(),
                run.plan().recipe(),
                others.isEmpty() ? "no run has any" : "these have some: " + others));
  }

  private Optional<Learned> learned(Run run) {
    if (!runs().contains(run)) return Optional.empty();
    var recipe = training.recipe(run.plan().recipe());
    var model = recipe.read(workspace.runs().model(run.id()));
    return model
        .features()
        .map(features -> new Learned(run.id(), recipe.id(), features, texts -> give(run, texts)));
  }

  /// Gives the texts that a run learned from.
  private void give(Run run, Consumer<Text> texts) {
    workspace
        .snapshots()
        .forEach(
            run.snapshot(),
            gold -> {
              if (Training.LEARNED.contains(gold.part())) texts.accept(text(gold.item()));
            });
  }

  /// What the first recipe that is offered and learns features would learn now.
  private Learned standard(Progress progress) {
    var recipe =
        training.recipes().stream()
            .filter(this::learnsFeatures)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no recipe learns features"));
    var data = data(recipe, progress);
    var features = recipe.features(data, recipe.complete(Map.of()), progress).orElseThrow();
    return new Learned(
        "",
        recipe.id(),
        features,
        texts -> data.train().forEach(gold -> texts.accept(text(gold.item()))));
  }

  private TrainingSet data(Recipe recipe, Progress progress) {
    if (workspace.gold().count() == 0) return nothing();
    var request = new Training.Request(recipe.id(), Map.of(), 1);
    return Training.data(training.prepare(request, progress));
  }

  private static Text text(Item item) {
    return new Text(item.title(), item.description());
  }

  private static Preview preview(Item item, Learned learned, Progress progress) {
    var grams = learned.features().dissect(text(item));
    var strange = grams.stream().filter(gram -> !gram.isFeature()).toList();
    var counts = new TextCounts(learned.features().pipeline(), strange);
    if (!strange.isEmpty()) learned.learnedFrom().accept(counting(counts, learned, progress));
    var pieces = new ArrayList<Piece>(grams.size());
    for (Gram gram : grams) pieces.add(piece(gram, learned.features(), counts));
    pieces.sort(ORDER);
    return new Preview(
        item, source(learned), words(item.title()), words(item.description()), pieces);
  }

  private static Consumer<Text> counting(TextCounts counts, Learned learned, Progress progress) {
    var done = new int[1];
    return text -> {
      if (done[0] % STEP == 0) {
        progress.check();
        progress.report("counting texts", done[0], learned.features().documents());
      }
      done[0]++;
      counts.add(text);
    };
  }

  private static Piece piece(Gram gram, Features features, TextCounts counts) {
    boolean isFeature = gram.isFeature();
    int texts = isFeature ? features.count(gram.place()) : counts.of(gram);
    return new Piece(
        gram.words(),
        gram.characters(),
        gram.title(),
        gram.description(),
        texts,
        isFeature ? features.idf(gram.place()) : 0,
        gram.value(),
        isFeature ? Fate.FEATURE : fate(texts, features.pipeline().minDocuments()));
  }

  private static Fate fate(int texts, int least) {
    if (texts == 0) return Fate.UNKNOWN;
    return texts < least ? Fate.RARE : Fate.CROWDED_OUT;
  }

  private static Preview.Source source(Learned learned) {
    var features = learned.features();
    var pipeline = features.pipeline();
    var cut =
        new Preview.Cut(
            pipeline.words(),
            pipeline.shortest(),
            pipeline.longest(),
            pipeline.minDocuments(),
            pipeline.maxFeatures());
    return new Preview.Source(
        learned.run(), learned.recipe(), cut, features.documents(), features.size());
  }

  private static List<String> words(String text) {
    return Tokens.of(text).stream().map(Token::word).toList();
  }
}
