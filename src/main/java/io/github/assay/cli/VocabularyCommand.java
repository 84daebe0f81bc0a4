package io.github.assay.cli;

import io.github.assay.workbench.Workbenches;
import java.io.InputStream;
import java.io.OutputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `assay vocabulary`: what can be done with the approved tags.
@Command(
    name = "vocabulary",
    description = "Import, export, check or edit the approved tags.",
    synopsisSubcommandLabel = "COMMAND")
final class VocabularyCommand {
  private VocabularyCommand() {}

  /// The command with those below it.
  static CommandLine of(Workbenches workbenches, InputStream in, OutputStream out) {
    return new CommandLine(new VocabularyCommand())
        .addSubcommand(new VocabularyImportCommand(workbenches, in))
        .addSubcommand(new VocabularyExportCommand(workbenches, out))
        .addSubcommand(new VocabularyCheckCommand(workbenches, in))
        .addSubcommand(new VocabularyRulesCommand(workbenches))
        .addSubcommand(new VocabularyAddCommand(workbenches))
        .addSubcommand(new VocabularyRenameCommand(workbenches))
        .addSubcommand(new VocabularyMergeCommand(workbenches))
        .addSubcommand(new VocabularySplitCommand(workbenches))
        .addSubcommand(new VocabularyRetireCommand(workbenches))
        .addSubcommand(new VocabularyReviveCommand(workbenches))
        .addSubcommand(new VocabularyAliasCommand(workbenches))
        .addSubcommand(new VocabularyParentCommand(workbenches))
        .addSubcommand(new VocabularyMoveCommand(workbenches))
        .addSubcommand(new VocabularyGuideCommand(workbenches))
        .addSubcommand(new VocabularyPageCommand(workbenches))
        .addSubcommand(new VocabularyFacetCommand(workbenches))
        .addSubcommand(new VocabularyContrastCommand(workbenches))
        .addSubcommand(new VocabularyPhraseCommand(workbenches))
        .addSubcommand(new VocabularyUndoCommand(workbenches))
        .addSubcommand(new VocabularyHistoryCommand(workbenches));
  }
}
