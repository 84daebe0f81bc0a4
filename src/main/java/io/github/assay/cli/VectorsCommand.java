package io.github.assay.cli;

import io.github.assay.workbench.Vectorising;
import io.github.assay.workbench.Vectorising.Outcome;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay vectors`: has the texts of a workspace read for their meaning.
@Command(
    name = "vectors",
    description = {
      "Read the texts with a sentence model on this machine, so that items which mean much the same"
          + " are found for suggestions.",
      "Goes on where it was stopped; the window does the same in the background."
    })
final class VectorsCommand implements Callable<Integer> {
  private final Workbenches workbenches;
  private final Interruption interruption;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  VectorsCommand(Workbenches workbenches, Interruption interruption) {
    this.workbenches = workbenches;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    try (var workbench = workbenches.open(workspace)) {
      var vectorising = workbench.vectorising();
      var outcome = make(vectorising);
      double seconds = (System.nanoTime() - start) / 1e9;
      int items = workbench.workspace().items().count();
      var fields = new LinkedHashMap<String, Object>();
      fields.put("items", items);
      fields.put("read", outcome.made());
      fields.put("vectors", outcome.kept());
      fields.put("model", vectorising.model());
      fields.put("seconds", seconds);
      reply.print(
          fields,
          "Read %,d texts in %.1f s; %,d of %,d items have a vector of %s"
              .formatted(outcome.made(), seconds, outcome.kept(), items, vectorising.model()));
    }
    return ExitCode.FINE;
  }

  private Outcome make(Vectorising vectorising) {
    try (var progress = reply.progress(interruption)) {
      return vectorising.make(Vectorising.Turns.AT_ONCE, progress);
    }
  }
}
