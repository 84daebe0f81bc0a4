package io.github.assay.cli;

import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.evaluation.Evaluation;
import io.github.assay.workbench.Evaluating.Standing;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay runs`: all runs with their headline numbers.
@Command(name = "runs", description = "List all runs with their numbers on the validation part.")
final class RunsCommand implements Callable<Integer> {
  private static final List<String> HEADLINES =
      List.of("micro.f1", "macro.f1", "weighted.f1", "implicit_recall", "p@1", "r@5", "map");

  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @Option(names = "--with-test", description = "look at the test part, too")
  private boolean withTest;

  RunsCommand(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  @Override
  public Integer call() {
    Set<Part> parts =
        withTest ? EnumSet.of(Part.VALIDATION, Part.TEST) : EnumSet.of(Part.VALIDATION);
    try (var workbench = workbenches.openReadOnly(workspace)) {
      var standings = workbench.evaluating().leaderboard(parts);
      var fields = new LinkedHashMap<String, @Nullable Object>();
      fields.put("runs", standings.stream().map(standing -> fields(standing, parts)).toList());
      reply.print(fields, text(standings, parts));
      return ExitCode.FINE;
    }
  }

  private static Map<String, @Nullable Object> fields(Standing standing, Set<Part> parts) {
    var run = standing.run();
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("run", run.id());
    fields.put("recipe", run.plan().recipe());
    fields.put("settings", run.plan().settings());
    fields.put("seed", run.plan().seed());
    fields.put("snapshot", run.snapshot());
    fields.put("at", run.result().at().toString());
    fields.put("seconds", run.result().seconds());
    for (Part part : parts) fields.put(part.word(), fields(standing.evaluations().get(part)));
    return fields;
  }

  private static @Nullable Map<String, @Nullable Object> fields(@Nullable Evaluation evaluation) {
    if (evaluation == null) return null;
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("items", evaluation.extent().items());
    for (String name : HEADLINES) fields.put(name, evaluation.value(name));
    return fields;
  }

  private static String text(List<Standing> standings, Set<Part> parts) {
    if (standings.isEmpty()) return "No runs yet: `assay train WORKSPACE --recipe ID` makes one";
    var heads = new ArrayList<>(List.of("run", "recipe", "seconds", "on", "n"));
    heads.addAll(HEADLINES);
    var table = new TextTable(heads.toArray(String[]::new));
    for (Standing standing : standings)
      for (Part part : parts)
        table.add(row(standing.run(), part, standing.evaluations().get(part)));
    return table.toString();
  }

  private static String[] row(Run run, Part part, @Nullable Evaluation evaluation) {
    var cells = new ArrayList<String>();
    cells.add(run.id());
    cells.add(run.plan().recipe());
    cells.add(String.format(Locale.ENGLISH, "%.1f", run.result().seconds()));
    cells.add(part.word());
    cells.add(TextTable.count(evaluation == null ? 0 : evaluation.extent().items()));
    for (String name : HEADLINES)
      cells.add(TextTable.number(evaluation == null ? null : evaluation.value(name)));
    return cells.toArray(String[]::new);
  }
}
