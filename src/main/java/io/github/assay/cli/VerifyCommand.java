package io.github.assay.cli;

import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay verify`: looks for damage in a workspace.
@Command(
    name = "verify",
    description = {
      "Check a workspace: structure, content hashes, the log's chain, derived state.",
      "Exit 1 if something is wrong."
    })
final class VerifyCommand implements Callable<Integer> {
  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  VerifyCommand(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  @Override
  public Integer call() {
    try (var workbench = workbenches.openReadOnly(workspace)) {
      var problems = workbench.workspace().verify();
      var fields = new LinkedHashMap<String, Object>();
      fields.put("ok", problems.isEmpty());
      fields.put("decisions", workbench.workspace().decisions().count());
      fields.put("problems", problems);
      reply.print(
          fields,
          problems.isEmpty()
              ? "%s is sound: %,d decisions, all derived state follows from them"
                  .formatted(workspace, workbench.workspace().decisions().count())
              : String.join(System.lineSeparator(), problems));
      return problems.isEmpty() ? ExitCode.FINE : ExitCode.NEGATIVE;
    }
  }
}
