package io.github.assay.cli;

import io.github.assay.domain.Thresholds;
import io.github.assay.evaluation.Evaluation;
import io.github.assay.evaluation.Evaluation.TagScore;
import io.github.assay.workbench.Evaluating;
import io.github.assay.workbench.ThresholdChoice;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay evaluate`: how good a run is.
@Command(name = "evaluate", description = "Judge a run by the scores that it kept.")
final class EvaluateCommand implements Callable<Integer> {
  /// The metrics of the agreed JSON form, those of one family by its name.
  private static final Set<String> AGREED =
      Set.of(
          "micro",
          "macro",
          "weighted",
          "samples",
          "p@1",
          "p@3",
          "p@5",
          "r@5",
          "ndcg@5",
          "map",
          "lrap",
          "explicit_recall",
          "implicit_recall",
          "subset_accuracy",
          "hamming_loss");

  private final Workbenches workbenches;
  private final Interruption interruption;

  @Mixin private Reply reply;
  @Mixin private Judgement judgement;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @Parameters(index = "1", paramLabel = "RUN", description = "id of a run, such as R-0001")
  private String run;

  EvaluateCommand(Workbenches workbenches, Interruption interruption) {
    this.workbenches = workbenches;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    var question =
        new Evaluating.Question(
            run, judgement.part(), judgement.threshold(), judgement.convention());
    try (var workbench = workbenches.openReadOnly(workspace)) {
      var evaluating = workbench.evaluating();
      var thresholds = question.thresholds().among(evaluating.run(run).result().thresholds());
      var evaluation = evaluation(evaluating, question);
      reply.print(
          fields(question, thresholds, evaluation, evaluating),
          text(question, thresholds, evaluation, evaluating));
      return ExitCode.FINE;
    }
  }

  private Evaluation evaluation(Evaluating evaluating, Evaluating.Question question) {
    try (var progress = reply.progress(interruption)) {
      return evaluating.evaluate(question, progress);
    }
  }

  private static Map<String, @Nullable Object> fields(
      Evaluating.Question question,
      Thresholds thresholds,
      Evaluation evaluation,
      Evaluating evaluating) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("run", question.run());
    fields.put("on", question.part().word());
    fields.put("items", evaluation.extent().items());
    fields.put("tags", evaluation.extent().tags());
    fields.put("convention", evaluation.convention().word());
    fields.put(
        "threshold",
        question.thresholds() instanceof ThresholdChoice.PerTag
            ? "per-tag"
            : (Object) thresholds.global());
    fields.put("metrics", metrics(evaluation));
    fields.put(
        "per_tag",
        evaluation.perTag().stream().map(tag -> fields(tag, evaluating.name(tag.tag()))).toList());
    return fields;
  }

  /// The metrics, those of one family together.
  private static Map<String, @Nullable Object> metrics(Evaluation evaluation) {
    var metrics = new LinkedHashMap<String, @Nullable Object>();
    var families = new LinkedHashMap<String, Map<String, @Nullable Object>>();
    evaluation
        .metrics()
        .forEach(
            (name, value) -> {
              int dot = name.indexOf('.');
              if (dot < 0) {
                metrics.put(name, value);
                return;
              }
              var family =
                  families.computeIfAbsent(name.substring(0, dot), key -> new LinkedHashMap<>());
              family.put(name.substring(dot + 1), value);
              metrics.put(name.substring(0, dot), family);
            });
    metrics.keySet().retainAll(AGREED);
    return metrics;
  }

  private static Map<String, @Nullable Object> fields(TagScore score, String name) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("tag", name);
    fields.put("support", score.support());
    fields.put("p", score.prf().p());
    fields.put("r", score.prf().r());
    fields.put("f1", score.prf().f1());
    fields.put("ap", score.ap());
    fields.put("threshold", score.threshold());
    return fields;
  }

  private static String text(
      Evaluating.Question question,
      Thresholds thresholds,
      Evaluation evaluation,
      Evaluating evaluating) {
    var parts =
        List.of(
            head(question, thresholds, evaluation),
            averages(evaluation).toString(),
            others(evaluation).toString(),
            perTag(evaluation, thresholds, evaluating).toString());
    return String.join(System.lineSeparator().repeat(2), parts);
  }

  private static String head(
      Evaluating.Question question, Thresholds thresholds, Evaluation evaluation) {
    var extent = evaluation.extent();
    return "Run %s on %s: %s items, %s tags; convention %s; threshold %s%n%s tags are gold nowhere, %s items have no gold tag"
        .formatted(
            question.run(),
            question.part().word(),
            TextTable.count(extent.items()),
            TextTable.count(extent.tags()),
            evaluation.convention().word(),
            question.thresholds() instanceof ThresholdChoice.PerTag
                ? "per tag"
                : TextTable.number(thresholds.global()),
            TextTable.count(extent.tagsLeftOut()),
            TextTable.count(extent.emptyItems()));
  }

  private static TextTable averages(Evaluation evaluation) {
    var table = new TextTable("average", "P", "R", "F1");
    for (String family : families(evaluation))
      table.add(
          family,
          TextTable.number(evaluation.value(family + ".p")),
          TextTable.number(evaluation.value(family + ".r")),
          TextTable.number(evaluation.value(family + ".f1")));
    return table;
  }

  private static List<String> families(Evaluation evaluation) {
    var families = new ArrayList<String>();
    for (String name : evaluation.metrics().keySet())
      if (name.endsWith(".p")) families.add(name.substring(0, name.length() - 2));
    return families;
  }

  private static TextTable others(Evaluation evaluation) {
    var table = new TextTable("metric", "value");
    evaluation
        .metrics()
        .forEach(
            (name, value) -> {
              if (name.indexOf('.') < 0) table.add(name, TextTable.number(value));
            });
    return table;
  }

  private static TextTable perTag(
      Evaluation evaluation, Thresholds thresholds, Evaluating evaluating) {
    var table = new TextTable("tag", "n", "P", "R", "F1", "AP", "threshold", "");
    for (TagScore score : evaluation.perTag()) {
      var cut = thresholds.perTag().get(score.tag());
      table.add(
          evaluating.name(score.tag()),
          TextTable.count(score.support()),
          TextTable.number(score.prf().p()),
          TextTable.number(score.prf().r()),
          TextTable.number(score.prf().f1()),
          TextTable.number(score.ap()),
          TextTable.number(score.threshold()),
          cut != null && cut.borrowed() ? "borrowed" : "");
    }
    return table;
  }
}
