package io.github.assay.cli;

import io.github.assay.evaluation.Difference;
import io.github.assay.workbench.Comparing;
import io.github.assay.workbench.Comparing.Comparison;
import io.github.assay.workbench.Evaluating;
import io.github.assay.workbench.TagDifference;
import io.github.assay.workbench.Workbench;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay compare`: how two runs differ.
@Command(
    name = "compare",
    description =
        "Compare two runs on the same items: A - B, with its 95 %% interval (paired bootstrap) and"
            + " p (approximate randomisation).")
final class CompareCommand implements Callable<Integer> {
  private final Workbenches workbenches;
  private final Interruption interruption;

  @Mixin private Reply reply;
  @Mixin private Judgement judgement;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @Parameters(index = "1", paramLabel = "RUN_A", description = "id of a run")
  private String a;

  @Parameters(index = "2", paramLabel = "RUN_B", description = "id of the run to compare it with")
  private String b;

  CompareCommand(Workbenches workbenches, Interruption interruption) {
    this.workbenches = workbenches;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    var question =
        new Comparing.Question(
            a, b, judgement.part(), judgement.threshold(), judgement.convention());
    try (var workbench = workbenches.openReadOnly(workspace)) {
      var comparison = comparison(workbench, question);
      var evaluating = workbench.evaluating();
      reply.print(fields(comparison, evaluating), text(question, comparison, evaluating));
      return ExitCode.FINE;
    }
  }

  private Comparison comparison(Workbench workbench, Comparing.Question question) {
    try (var progress = reply.progress(interruption)) {
      return workbench.comparing().compare(question, progress);
    }
  }

  private static Map<String, @Nullable Object> fields(
      Comparison comparison, Evaluating evaluating) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("items", comparison.lineUp().a().set().size());
    fields.put("metrics", comparison.metrics().stream().map(CompareCommand::fields).toList());
    fields.put(
        "per_tag",
        comparison.perTag().stream().map(tag -> fields(tag, evaluating.name(tag.tag()))).toList());
    return fields;
  }

  private static Map<String, @Nullable Object> fields(Difference difference) {
    var interval = difference.interval();
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("name", difference.metric());
    fields.put("a", difference.a());
    fields.put("b", difference.b());
    fields.put("delta", difference.delta());
    fields.put("low", interval == null ? null : (Double) interval.low());
    fields.put("high", interval == null ? null : (Double) interval.high());
    fields.put("p", difference.p());
    return fields;
  }

  private static Map<String, @Nullable Object> fields(TagDifference difference, String name) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("tag", name);
    fields.put("support", difference.support());
    fields.put("a", difference.a());
    fields.put("b", difference.b());
    fields.put("delta", difference.delta());
    fields.put("fixed", difference.fixed());
    fields.put("broke", difference.broke());
    return fields;
  }

  private static String text(
      Comparing.Question question, Comparison comparison, Evaluating evaluating) {
    var set = comparison.lineUp().a().set();
    int leftOut = comparison.lineUp().leftOut();
    var head =
        "A %s against B %s on %s: %s items, %s tags; convention %s%s"
            .formatted(
                question.a(),
                question.b(),
                question.part().word(),
                TextTable.count(set.size()),
                TextTable.count(set.tagCount()),
                question.convention().word(),
                leftOut == 0
                    ? ""
                    : "; " + TextTable.count(leftOut) + " items that only one has are left out");
    var parts =
        List.of(head, metrics(comparison).toString(), perTag(comparison, evaluating).toString());
    return String.join(System.lineSeparator().repeat(2), parts);
  }

  private static TextTable metrics(Comparison comparison) {
    var table = new TextTable("metric", "A", "B", "A - B", "low", "high", "p");
    for (Difference difference : comparison.metrics()) {
      var interval = difference.interval();
      table.add(
          difference.metric(),
          TextTable.number(difference.a()),
          TextTable.number(difference.b()),
          TextTable.signed(difference.delta()),
          TextTable.signed(interval == null ? null : (Double) interval.low()),
          TextTable.signed(interval == null ? null : (Double) interval.high()),
          TextTable.number(difference.p()));
    }
    return table;
  }

  private static TextTable perTag(Comparison comparison, Evaluating evaluating) {
    var table = new TextTable("tag", "n", "F1 A", "F1 B", "A - B", "A fixed", "A broke");
    for (TagDifference difference : comparison.perTag())
      table.add(
          evaluating.name(difference.tag()),
          TextTable.count(difference.support()),
          TextTable.number(difference.a()),
          TextTable.number(difference.b()),
          TextTable.signed(difference.delta()),
          TextTable.count(difference.fixed()),
          TextTable.count(difference.broke()));
    return table;
  }
}
