package io.github.assay.workbench;

import io.github.assay.domain.Arm;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.Item;
import io.github.assay.domain.Thresholds;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Neighbourhood;
import io.github.assay.learning.Progress;
import io.github.assay.learning.Recipe;
import io.github.assay.learning.Suggester;
import io.github.assay.learning.TagModel;
import io.github.assay.learning.TrainingSet;
import io.github.assay.store.Workspace;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Proposes tags from the rules and from the best run's model, at the one threshold that a bundle
/// of the run has too, and from gold items that read alike; as much of it as the project's arm lets
/// people have.
///
/// A new run or vocabulary is noticed by itself. Which run is the best is worked out on another
/// thread, through an opening of the workspace of its own, and its model is read there; until it is
/// ready the model before it proposes, at first the rules alone.
public final class BestRunSuggesting implements Suggesting {
  private static final String RULES = "rules";

  private final Workspace workspace;
  private final List<Recipe> recipes;
  private final Evaluating evaluating;
  private final Supplier<Workspace> another;
  private final GoldNeighbours neighbours;
  private final Executor apart;
  private final int cap;
  private Source source = Source.NONE;
  private @Nullable FutureTask<Ready> coming;
  private @Nullable Ready ready;
  private @Nullable Ready alone;

  /// @param another opens the same workspace once more, to look at it
  /// @param neighbours finds gold items that read alike
  /// @param apart where models are made ready; the caller's own thread will do where nobody waits
  /// @param cap how many tags are proposed at most
  public BestRunSuggesting(
      Workspace workspace,
      List<Recipe> recipes,
      Evaluating evaluating,
      Supplier<Workspace> another,
      GoldNeighbours neighbours,
      Executor apart,
      int cap) {
    this.workspace = workspace;
    this.recipes = List.copyOf(recipes);
    this.evaluating = evaluating;
    this.another = another;
    this.neighbours = neighbours;
    this.apart = apart;
    this.cap = cap;
  }

  /// What a model is made from.
  ///
  /// @param nextRun the id that the next run will have, which every new run changes
  private record Source(String nextRun, Vocabulary vocabulary) {
    static final Source NONE = new Source("", Vocabulary.empty());
  }

  /// @param run id of the run whose model proposes; empty if only the rules do
  private record Ready(Suggester suggester, String run) {}

  @Override
  public List<Offer> offers(Item item) {
    return forPerson("").offers(item);
  }

  @Override
  public Why why(Item item, int tag) {
    return forPerson("").why(item, tag);
  }

  @Override
  public Judgement judgement(Item item) {
    return forPerson("").judgement(item);
  }

  @Override
  public Neighbourhood near(Item item) {
    return forPerson("").near(item);
  }

  @Override
  public Suggesting forPerson(String person) {
    return new Seen(person);
  }

  /// What one person sees of it; nobody if the name is empty.
  private final class Seen implements Suggesting {
    private final String person;

    Seen(String person) {
      this.person = person;
    }

    @Override
    public List<Offer> offers(Item item) {
      return arm().suggests() ? sources(item).offers(cap) : List.of();
    }

    @Override
    public Why why(Item item, int tag) {
      return arm().suggests() ? sources(item).why(tag) : Why.UNKNOWN;
    }

    @Override
    public Judgement judgement(Item item) {
      if (!arm().learns()) return Judgement.NONE;
      var current = current();
      return new Sources(item, current.suggester(), current.run(), Neighbourhood.NONE)::modelScore;
    }

    @Override
    public Neighbourhood near(Item item) {
      return neighbours.of(item, person);
    }

    private Sources sources(Item item) {
      var arm = arm();
      var ready = arm.learns() ? current() : rulesAlone();
      var suggester = arm == Arm.MODEL ? ready.suggester().withoutRules() : ready.suggester();
      var near = arm.learns() ? neighbours.of(item, person) : Neighbourhood.NONE;
      return new Sources(item, suggester, ready.run(), near);
    }
  }

  /// What the project lets people have.
  private Arm arm() {
    return workspace.project().current().arm();
  }

  private Ready rulesAlone() {
    var vocabulary = workspace.vocabulary().current();
    var known = alone;
    if (known != null && known.suggester().vocabulary().equals(vocabulary)) return known;
    var made = rules(vocabulary);
    alone = made;
    return made;
  }

  /// Id of the run whose model proposes now; empty if only the rules do.
  public String run() {
    return current().run();
  }

  /// Tells once of a model that cannot be read; what proposed before goes on then.
  private Ready current() {
    var now = new Source(workspace.runs().nextId(), workspace.vocabulary().current());
    var known = ready;
    if (known == null || !now.equals(source)) {
      known = renewed(known, now.vocabulary());
      source = now;
      begin(known, now.vocabulary());
    }
    ready = known;
    var made = coming;
    if (made == null || !made.isDone()) return known;
    coming = null;
    if (made.state() == Future.State.FAILED && made.exceptionNow() instanceof AssayException e)
      throw e;
    var fresh = made.resultNow();
    ready = fresh;
    return fresh;
  }

  /// What proposes until the best run's model is ready: never a tag that is no longer approved.
  private Ready renewed(@Nullable Ready before, Vocabulary vocabulary) {
    if (before == null || before.run().isEmpty()) return rules(vocabulary);
    var old = before.suggester();
    return new Ready(new Suggester(old.model(), old.thresholds(), vocabulary), before.run());
  }

  /// Lets the best run's model be made ready, unless it is the one that proposes already.
  private void begin(Ready proposing, Vocabulary vocabulary) {
    coming = null;
    if (workspace.runs().all().isEmpty()) return;
    var task = new FutureTask<>(() -> best(proposing, vocabulary));
    coming = task;
    apart.execute(task);
  }

  private Ready best(Ready proposing, Vocabulary vocabulary) {
    try (var opening = another.get()) {
      var best = evaluating.through(opening).best().map(Evaluating.Standing::run);
      if (best.isEmpty() || best.get().id().equals(proposing.run())) return proposing;
      var run = best.get();
      var thresholds = run.result().thresholds().withoutTags();
      var model = recipe(run.plan().recipe()).read(opening.runs().model(run.id()));
      return new Ready(new Suggester(model, thresholds, vocabulary), run.id());
    }
  }

  private Ready rules(Vocabulary vocabulary) {
    var rules = recipe(RULES);
    var nothing = new TrainingSet(vocabulary, List.of(), List.of());
    TagModel model = rules.train(nothing, rules.complete(Map.of()), 0, Progress.none());
    return new Ready(new Suggester(model, Thresholds.global(.5), vocabulary), "");
  }

  private Recipe recipe(String id) {
    for (Recipe recipe : recipes) if (recipe.id().equals(id)) return recipe;
    throw new IllegalStateException("a run was made by a recipe that is gone: " + id);
  }
}
