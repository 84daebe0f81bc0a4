package io.github.assay.cli;

import io.github.assay.workbench.Bundles;
import io.github.assay.workbench.Workbenches;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `assay bundle`: what can be done with exported models.
@Command(
    name = "bundle",
    description = "Export a run as a bundle, or verify one.",
    synopsisSubcommandLabel = "export|verify")
final class BundleCommand {
  private BundleCommand() {}

  /// The command with those below it.
  static CommandLine of(Workbenches workbenches, Bundles bundles) {
    return new CommandLine(new BundleCommand())
        .addSubcommand(new BundleExportCommand(workbenches))
        .addSubcommand(new BundleVerifyCommand(bundles));
  }
}
