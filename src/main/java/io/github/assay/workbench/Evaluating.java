package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.domain.ScoredItem;
import io.github.assay.domain.Scores;
import io.github.assay.domain.Tag;
import io.github.assay.evaluation.Convention;
import io.github.assay.evaluation.Evaluation;
import io.github.assay.evaluation.EvaluationSet;
import io.github.assay.learning.Progress;
import io.github.assay.store.Workspace;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Judges runs by the scores that they kept, against the gold that they were frozen with. No model
/// is needed, so a new metric or threshold applies to every run there is.
///
/// Blocking; used by one thread at a time. What was judged once is known to all that look over the
/// same workspace.
public final class Evaluating {
  private final Workspace workspace;
  private final ExplicitTags explicit;
  private final FrozenGold gold;
  private final Map<Judged, Evaluation> judged;

  /// What an evaluation at the tuned threshold depends on: runs and snapshots never change.
  private record Judged(String run, Part part, int vocabularyVersion) {}

  /// @param explicit splits gold into tags that stand in the text and tags that are implied
  public Evaluating(Workspace workspace, ExplicitTags explicit) {
    this(workspace, explicit, new ConcurrentHashMap<>());
  }

  private Evaluating(Workspace workspace, ExplicitTags explicit, Map<Judged, Evaluation> judged) {
    this.workspace = workspace;
    this.explicit = explicit;
    this.gold = new FrozenGold(workspace, explicit);
    this.judged = judged;
  }

  /// The same through another opening of the workspace, for another thread.
  public Evaluating through(Workspace opening) {
    return new Evaluating(opening, explicit, judged);
  }

  /// What to judge, and how.
  ///
  /// @param run id of the run
  /// @param part the validation or test part
  public record Question(
      String run, Part part, ThresholdChoice thresholds, Convention convention) {}

  /// A run in the list of all runs.
  ///
  /// @param evaluations by part; a part of which the run has no items is not in it
  public record Standing(Run run, Map<Part, Evaluation> evaluations) {
    public Standing {
      var copy = new EnumMap<Part, Evaluation>(Part.class);
      copy.putAll(evaluations);
      evaluations = copy;
    }
  }

  /// Judges a run.
  ///
  /// @throws AssayException `UNKNOWN_RUN`, or `EMPTY_PART` if the run has no item in that part
  public Evaluation evaluate(Question question) {
    return evaluate(question, Progress.none());
  }

  /// Judges a run while somebody waits.
  ///
  /// @throws AssayException as [#evaluate(Question)]
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public Evaluation evaluate(Question question, Progress progress) {
    var run = run(question.run());
    var thresholds = question.thresholds().among(run.result().thresholds());
    progress.report("reading gold and scores", 0, 0);
    var set = set(run, question.part());
    progress.check();
    progress.report("working out the metrics", 0, 0);
    return Evaluation.of(set, thresholds, question.convention());
  }

  /// The gold and the scores of a run in one part, over all approved tags.
  ///
  /// @throws AssayException `UNKNOWN_RUN`, or `EMPTY_PART` if the run has no item in that part
  public EvaluationSet set(String run, Part part) {
    return set(run(run), part);
  }

  /// All runs, oldest first, at their tuned global thresholds under the standard convention.
  ///
  /// @param parts the parts to judge on; without [Part#TEST] no test score is looked at
  public List<Standing> leaderboard(Set<Part> parts) {
    return workspace.runs().all().stream().map(run -> standing(run, parts)).toList();
  }

  /// One run as it stands in [#leaderboard].
  public Standing standing(Run run, Set<Part> parts) {
    var evaluations = new EnumMap<Part, Evaluation>(Part.class);
    for (Part part : parts) {
      var key = new Judged(run.id(), part, workspace.vocabulary().current().version());
      if (judged.containsKey(key) || !rows(run, part).isEmpty())
        evaluations.put(part, atTuned(run, part, key));
    }
    return new Standing(run, evaluations);
  }

  /// The run with the highest micro-F1 on the validation part at its tuned threshold; of equal ones
  /// the oldest.
  ///
  /// @return empty if no run sets any tag right
  public Optional<Standing> best() {
    Standing best = null;
    double highest = 0;
    for (Standing standing : leaderboard(Set.of(Part.VALIDATION))) {
      var evaluation = standing.evaluations().get(Part.VALIDATION);
      var f1 = evaluation == null ? null : evaluation.value("micro.f1");
      if (f1 != null && f1 > highest) {
        best = standing;
        highest = f1;
      }
    }
    return Optional.ofNullable(best);
  }

  private Evaluation atTuned(Run run, Part part, Judged key) {
    return judged.computeIfAbsent(
        key,
        missing ->
            Evaluation.of(
                set(run, part), run.result().thresholds().withoutTags(), Convention.ASSAY1));
  }

  /// The run with this id.
  ///
  /// @throws AssayException `UNKNOWN_RUN` if there is none
  public Run run(String id) {
    return workspace.runs().find(id).orElseThrow(() -> unknown(id));
  }

  /// The name of a tag; its number if it is no longer approved.
  public String name(int tag) {
    var vocabulary = workspace.vocabulary().current();
    return vocabulary.has(tag) ? vocabulary.tag(tag).name() : "#" + tag;
  }

  /// The workspace whose runs these are.
  Workspace workspace() {
    return workspace;
  }

  /// What splits gold into explicit and implicit tags.
  ExplicitTags explicit() {
    return explicit;
  }

  /// The items of a run's snapshot in one part.
  ///
  /// @throws AssayException `BAD_PART` for a part that runs do not keep scores of
  List<FrozenGold.Row> rows(Run run, Part part) {
    if (part != Part.VALIDATION && part != Part.TEST)
      throw new AssayException(
          "BAD_PART",
          "runs are judged on validation or test, not on "
              + (part == Part.UNASSIGNED ? "unassigned items" : part.word()));
    return gold.part(run.snapshot(), part);
  }

  /// A run's scores of some items.
  ///
  /// @param tags the tags to judge
  /// @throws AssayException `SCORES_MISSING` if the run has no scores of an item
  EvaluationSet set(Run run, List<FrozenGold.Row> rows, SortedSet<Integer> tags) {
    var scores = new HashMap<String, Scores>();
    for (ScoredItem item : workspace.runs().scores(run.id()))
      scores.put(item.item(), item.scores());
    var builder = EvaluationSet.over(tags);
    for (FrozenGold.Row row : rows) {
      var scored = scores.get(row.id());
      if (scored == null)
        throw new AssayException(
            "SCORES_MISSING", "run " + run.id() + " kept no scores of item \"" + row.id() + "\"");
      builder.add(row.id(), row.gold().tags(), row.found(), scored);
    }
    return builder.build();
  }

  /// All approved tags, and those that are gold though no longer approved.
  SortedSet<Integer> universe(List<FrozenGold.Row> rows) {
    var tags = new TreeSet<Integer>();
    for (Tag tag : workspace.vocabulary().current().tags()) tags.add(tag.id());
    for (FrozenGold.Row row : rows) tags.addAll(row.gold().tags());
    return tags;
  }

  private EvaluationSet set(Run run, Part part) {
    var rows = rows(run, part);
    if (rows.isEmpty())
      throw new AssayException(
          "EMPTY_PART",
          "the snapshot of run "
              + run.id()
              + " has no item in the "
              + part.word()
              + " part; split the gold items, then freeze and train again");
    return set(run, rows, universe(rows));
  }

  private AssayException unknown(String id) {
    var runs = workspace.runs().all().stream().map(Run::id).collect(Collectors.joining(", "));
    return new AssayException(
        "UNKNOWN_RUN",
        "no run is called \""
            + id
            + "\"; "
            + (runs.isEmpty() ? "this workspace has no runs yet" : "there are " + runs));
  }
}
