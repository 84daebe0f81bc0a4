package io.github.assay.cli;

import io.github.assay.workbench.Founding;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay init`: a new workspace.
@Command(
    name = "init",
    description = {
      "Make a workspace, empty or from a folder with vocabulary.json, items.jsonl and"
          + " annotations.csv.",
      "Takes the place of an earlier one only if nobody has worked in that yet."
    })
final class InitCommand implements Callable<Integer> {
  private final Workbenches workbenches;
  private final Interruption interruption;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the file to make")
  private Path workspace;

  @Option(names = "--from", paramLabel = "DIR", description = "the folder to fill it from")
  private @Nullable Path folder;

  InitCommand(Workbenches workbenches, Interruption interruption) {
    this.workbenches = workbenches;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    var founding = new Founding(workbenches);
    try (var progress = reply.progress(interruption)) {
      if (folder == null) founding.empty(workspace);
      else founding.from(folder, workspace, progress);
    }
    try (var workbench = workbenches.openReadOnly(workspace)) {
      var made = workbench.workspace();
      var fields = new LinkedHashMap<String, Object>();
      fields.put("workspace", workspace.toString());
      fields.put("items", made.items().count());
      fields.put("gold", made.gold().count());
      fields.put("tags", made.vocabulary().current().tags().size());
      fields.put("annotators", made.decisions().annotators());
      reply.print(
          fields,
          "Made %s: %,d items, %,d of them gold, %,d tags"
              .formatted(
                  workspace,
                  made.items().count(),
                  made.gold().count(),
                  made.vocabulary().current().tags().size()));
    }
    return ExitCode.FINE;
  }
}
