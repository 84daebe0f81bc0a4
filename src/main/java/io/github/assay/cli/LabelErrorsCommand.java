package io.github.assay.cli;

import io.github.assay.workbench.LabelErrors;
import io.github.assay.workbench.Workbench;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `assay label-errors`: what is probably wrong in gold.
@Command(
    name = "label-errors",
    description = {
      "List tags of gold that are probably wrong or missing.",
      "Confident learning over five folds, with the recipe, settings and seed of a run. The test"
          + " part is left alone, and so is what somebody ruled on.",
      "What was found by all looks with the run, what was ruled on, and what was thereby fixed is"
          + " counted.",
      "What was found is kept beside the run, and read again as long as gold and vocabulary are the"
          + " same."
    },
    footer = {
      "",
      "--json: [{\"item\", \"tag\", \"given\", \"score\"}], worst first, all of them; given is"
          + " whether gold has the tag, score how likely that is right, above 0 and below 1: the"
          + " self-confidence of what was given, made comparable between tags."
    })
final class LabelErrorsCommand implements Callable<Integer> {
  private final Workbenches workbenches;
  private final Interruption interruption;

  @Mixin private Reply reply;

  @Spec private CommandSpec command;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @Parameters(index = "1", paramLabel = "RUN", description = "such as R-0001")
  private String run;

  @Option(
      names = "--limit",
      paramLabel = "LIMIT",
      defaultValue = "20",
      description = "how many the table lists (default: ${DEFAULT-VALUE})")
  private int limit;

  LabelErrorsCommand(Workbenches workbenches, Interruption interruption) {
    this.workbenches = workbenches;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    if (limit < 0)
      throw new ParameterException(
          command.commandLine(), "--limit: at least 0, not %d".formatted(limit));
    try (var progress = reply.progress(interruption)) {
      var report = kept(progress).orElseGet(() -> found(progress));
      progress.clear();
      reply.print(report.fields(), report.text());
      return ExitCode.FINE;
    }
  }

  /// What was found before, if it still holds; nothing is written.
  private Optional<LabelErrorsReport> kept(ProgressLine progress) {
    try (var workbench = workbenches.openReadOnly(workspace)) {
      return workbench
          .proofreading()
          .kept(run, progress)
          .map(found -> report(workbench, found, progress));
    }
  }

  private LabelErrorsReport found(ProgressLine progress) {
    try (var workbench = workbenches.open(workspace)) {
      var found = workbench.proofreading().look(run, progress);
      return report(workbench, found, progress);
    }
  }

  private LabelErrorsReport report(Workbench workbench, LabelErrors found, ProgressLine progress) {
    var proofreading = workbench.proofreading();
    var open = proofreading.open(found);
    int listed = reply.isJson() ? 0 : limit;
    var first = proofreading.witnesses(open.stream().limit(listed).toList(), progress);
    var vocabulary = workbench.workspace().vocabulary().current();
    return new LabelErrorsReport(found, open, first, proofreading.mended(run), vocabulary::nameOf);
  }
}
