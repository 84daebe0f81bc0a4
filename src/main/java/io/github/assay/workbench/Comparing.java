package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.domain.Thresholds;
import io.github.assay.evaluation.CellRanking;
import io.github.assay.evaluation.Convention;
import io.github.assay.evaluation.Difference;
import io.github.assay.evaluation.EvaluationSet;
import io.github.assay.evaluation.Metrics;
import io.github.assay.evaluation.PairedTest;
import io.github.assay.evaluation.PrCurve;
import io.github.assay.evaluation.Predictions;
import io.github.assay.learning.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Compares two runs on the same items.
///
/// Blocking; used by one thread at a time.
public final class Comparing {
  private final Evaluating evaluating;
  private final PairedTest test;

  /// @param test how often differences are resampled, and with which seed
  public Comparing(Evaluating evaluating, PairedTest test) {
    this.evaluating = evaluating;
    this.test = test;
  }

  /// What to compare, and how.
  ///
  /// @param a id of the first run
  /// @param b id of the second run
  /// @param part the validation or test part
  public record Question(
      String a, String b, Part part, ThresholdChoice thresholds, Convention convention) {}

  /// One of two runs.
  ///
  /// @param set gold and scores of the common items
  /// @param thresholds that it is judged at
  public record Side(Run run, EvaluationSet set, Thresholds thresholds) {
    /// All cells by score, for thresholds that are moved; takes a moment for a large set.
    public CellRanking ranking() {
      return CellRanking.of(set);
    }

    /// Precision against recall over all cells; empty if nothing is gold.
    public Optional<PrCurve> curve() {
      return set.positives() == 0 ? Optional.empty() : Optional.of(PrCurve.of(ranking()));
    }
  }

  /// Two runs over the same items and tags.
  ///
  /// @param leftOut how many items only one of them has
  public record LineUp(Side a, Side b, int leftOut) {}

  /// How two runs differ.
  ///
  /// @param metrics in the order of [Metrics#ALL]; differences are `a - b`
  /// @param perTag in order of tag ids
  public record Comparison(LineUp lineUp, List<Difference> metrics, List<TagDifference> perTag) {
    public Comparison {
      metrics = List.copyOf(metrics);
      perTag = List.copyOf(perTag);
    }
  }

  /// Compares two runs in every metric, with intervals and p values; takes some seconds.
  ///
  /// @throws AssayException as [#lineUp]
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public Comparison compare(Question question, Progress progress) {
    progress.report("reading both runs", 0, 0);
    var lineUp = lineUp(question);
    var a = predictions(lineUp.a(), question);
    var b = predictions(lineUp.b(), question);
    var metrics =
        test.compare(
            a,
            b,
            Metrics.ALL,
            (done, total) -> {
              progress.check();
              progress.report("drawing samples", done, total);
            });
    progress.report("comparing the tags", 0, 0);
    return new Comparison(lineUp, metrics, TagDifference.all(a, b));
  }

  /// How two runs differ in every metric, in the order of [Metrics#ALL]; takes some seconds. Does
  /// not touch the workspace, so any thread may call it.
  public List<Difference> test(LineUp lineUp, Convention convention) {
    var a = Predictions.of(lineUp.a().set(), lineUp.a().thresholds(), convention);
    var b = Predictions.of(lineUp.b().set(), lineUp.b().thresholds(), convention);
    return test.compare(a, b, Metrics.ALL);
  }

  /// How two runs differ in every tag, by ascending id.
  public List<TagDifference> tags(LineUp lineUp, Convention convention) {
    var a = Predictions.of(lineUp.a().set(), lineUp.a().thresholds(), convention);
    var b = Predictions.of(lineUp.b().set(), lineUp.b().thresholds(), convention);
    return TagDifference.all(a, b);
  }

  /// The two runs over the items that both have in this part.
  ///
  /// @throws AssayException `UNKNOWN_RUN`; `NOTHING_IN_COMMON` if they share no item of the part;
  ///   `DIFFERENT_GOLD` if they were frozen with different gold for a common item
  public LineUp lineUp(Question question) {
    var a = evaluating.run(question.a());
    var b = evaluating.run(question.b());
    var rowsOfA = evaluating.rows(a, question.part());
    var rowsOfB = evaluating.rows(b, question.part());
    var common = common(a, b, rowsOfA, rowsOfB);
    if (common.isEmpty())
      throw new AssayException(
          "NOTHING_IN_COMMON",
          "runs %s and %s share no item of the %s part"
              .formatted(a.id(), b.id(), question.part().word()));
    var tags = evaluating.universe(common);
    return new LineUp(
        side(a, evaluating.set(a, common, tags), question),
        side(b, evaluating.set(b, common, tags), question),
        rowsOfA.size() + rowsOfB.size() - 2 * common.size());
  }

  private static Side side(Run run, EvaluationSet set, Question question) {
    return new Side(run, set, question.thresholds().among(run.result().thresholds()));
  }

  private static Predictions predictions(Side side, Question question) {
    return Predictions.of(side.set(), side.thresholds(), question.convention());
  }

  /// The rows of A whose items are also in B.
  private List<FrozenGold.Row> common(
      Run a, Run b, List<FrozenGold.Row> rowsOfA, List<FrozenGold.Row> rowsOfB) {
    if (a.snapshot() == b.snapshot()) return rowsOfA;
    var tagsOfB = new HashMap<String, Set<Integer>>();
    for (FrozenGold.Row row : rowsOfB) tagsOfB.put(row.id(), row.gold().tags());
    var common = new ArrayList<FrozenGold.Row>();
    var different = new ArrayList<String>();
    for (FrozenGold.Row row : rowsOfA) {
      var tags = tagsOfB.get(row.id());
      if (tags == null) continue;
      common.add(row);
      if (!new HashSet<>(tags).equals(new HashSet<>(row.gold().tags()))) different.add(row.id());
    }
    if (!different.isEmpty()) throw differentGold(a, b, different);
    return common;
  }

  private AssayException differentGold(Run a, Run b, List<String> items) {
    return new AssayException(
        "DIFFERENT_GOLD",
        "runs %s (snapshot %s) and %s (snapshot %s) cannot be compared: gold differs for %d items, such as \"%s\"; train both on one snapshot"
            .formatted(a.id(), hash(a), b.id(), hash(b), items.size(), items.getFirst()));
  }

  private String hash(Run run) {
    return evaluating
        .workspace()
        .snapshots()
        .find(run.snapshot())
        .map(snapshot -> snapshot.hash().hex().substring(0, 8))
        .orElse("" + run.snapshot());
  }
}
