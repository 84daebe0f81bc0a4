package io.github.assay.cli;

import io.github.assay.workbench.Workbenches;
import java.io.InputStream;
import java.io.OutputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `assay vocabulary`: what can be done with the approved tags.
@Command(
    name = "vocabulary",
    description = "Import, export or check the approved tags.",
    synopsisSubcommandLabel = "import|export|check")
final class VocabularyCommand {
  private VocabularyCommand() {}

  /// The command with those below it.
  static CommandLine of(Workbenches workbenches, InputStream in, OutputStream out) {
    return new CommandLine(new VocabularyCommand())
        .addSubcommand(new VocabularyImportCommand(workbenches, in))
        .addSubcommand(new VocabularyExportCommand(workbenches, out))
        .addSubcommand(new VocabularyCheckCommand(workbenches, in));
  }
}
