package io.github.assay.cli;

import io.github.assay.domain.Run;
import io.github.assay.workbench.Training;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay train`: makes a run.
@Command(name = "train", description = "Train a recipe on gold and keep the run with its scores.")
final class TrainCommand implements Callable<Integer> {
  private final Workbenches workbenches;
  private final Interruption interruption;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @Option(
      names = "--recipe",
      required = true,
      paramLabel = "ID",
      description = "such as linear+rules")
  private String recipe;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "of all chance (default: ${DEFAULT-VALUE})")
  private long seed = 1;

  @Option(names = "--set", paramLabel = "key=value", description = "a setting of the recipe")
  private Map<String, String> settings = new LinkedHashMap<>();

  TrainCommand(Workbenches workbenches, Interruption interruption) {
    this.workbenches = workbenches;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    var run = train();
    reply.print(fields(run), sentence(run));
    return ExitCode.FINE;
  }

  private Run train() {
    try (var progress = reply.progress(interruption);
        var workbench = workbenches.open(workspace)) {
      return workbench.training().train(new Training.Request(recipe, settings, seed), progress);
    }
  }

  private static Object fields(Run run) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("run", run.id());
    fields.put("seconds", run.result().seconds());
    fields.put("recipe", run.plan().recipe());
    fields.put("seed", run.plan().seed());
    fields.put("settings", run.plan().settings());
    fields.put("snapshot", run.snapshot());
    fields.put("threshold", run.result().thresholds().global());
    return fields;
  }

  private static String sentence(Run run) {
    return "%s: %s trained in %.1f s; tuned threshold %.3f"
        .formatted(
            run.id(),
            run.plan().recipe(),
            run.result().seconds(),
            run.result().thresholds().global());
  }
}
