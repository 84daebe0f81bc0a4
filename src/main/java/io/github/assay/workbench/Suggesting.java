package io.github.assay.workbench;

import io.github.assay.domain.Item;
import io.github.assay.domain.Run;
import io.github.assay.domain.Thresholds;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Progress;
import io.github.assay.learning.Recipe;
import io.github.assay.learning.TagModel;
import io.github.assay.learning.TrainingSet;
import io.github.assay.store.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Proposes tags from the rules and from the best model there is.
///
/// The best run is the one with the highest validation micro-F1 at its tuned threshold; until there
/// is one, the rules propose alone. A new run or vocabulary is noticed by itself. Blocking; used by
/// one thread at a time.
public final class Suggesting implements Suggester {
  private static final String RULES = "rules";

  private final Workspace workspace;
  private final List<Recipe> recipes;
  private final Evaluating evaluating;
  private final int cap;
  private @Nullable Ready ready;

  /// @param cap how many tags are proposed at most
  public Suggesting(Workspace workspace, List<Recipe> recipes, Evaluating evaluating, int cap) {
    this.workspace = workspace;
    this.recipes = List.copyOf(recipes);
    this.evaluating = evaluating;
    this.cap = cap;
  }

  /// A model that was made ready, and what it was made from.
  ///
  /// @param runs how many runs there were then
  private record Ready(
      io.github.assay.learning.Suggester suggester, String run, int runs, Vocabulary vocabulary) {}

  @Override
  public List<Offer> offers(Item item) {
    var current = ready();
    var suggestions = current.suggester().propose(item.title(), item.description(), Set.of(), cap);
    return Offer.of(suggestions, current.vocabulary(), current.run());
  }

  /// Id of the run whose model proposes; empty if only the rules do.
  public String run() {
    return ready().run();
  }

  private Ready ready() {
    var vocabulary = workspace.vocabulary().current();
    int runs = workspace.runs().all().size();
    var known = ready;
    if (known != null && known.runs() == runs && known.vocabulary().equals(vocabulary))
      return known;
    var fresh =
        evaluating
            .best()
            .map(best -> model(best.run(), runs, vocabulary))
            .orElseGet(() -> rules(vocabulary));
    ready = fresh;
    return fresh;
  }

  private Ready model(Run run, int runs, Vocabulary vocabulary) {
    var model = recipe(run.plan().recipe()).read(workspace.runs().model(run.id()));
    var thresholds = run.result().thresholds();
    return new Ready(suggester(model, thresholds, vocabulary), run.id(), runs, vocabulary);
  }

  private Ready rules(Vocabulary vocabulary) {
    var rules = recipe(RULES);
    var nothing = new TrainingSet(vocabulary, List.of(), List.of());
    var model = rules.train(nothing, rules.complete(Map.of()), 0, Progress.none());
    int runs = workspace.runs().all().size();
    return new Ready(suggester(model, Thresholds.global(.5), vocabulary), "", runs, vocabulary);
  }

  private static io.github.assay.learning.Suggester suggester(
      TagModel model, Thresholds thresholds, Vocabulary vocabulary) {
    return new io.github.assay.learning.Suggester(model, thresholds, vocabulary);
  }

  private Recipe recipe(String id) {
    for (Recipe recipe : recipes) if (recipe.id().equals(id)) return recipe;
    throw new IllegalStateException("a run was made by a recipe that is gone: " + id);
  }
}
