package io.github.assay.cli;

import io.github.assay.workbench.ReportGroup;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `assay reports`: what people report about suggestions.
@Command(
    name = "reports",
    description = {
      "List who makes suggestions, with what came of them and what people report about them.",
      "Sources: name, alias, phrase, gone (words that are no rule any longer), model, neighbours,"
          + " parent. Counted is what people saw on items that they finished."
    },
    footer = {
      "",
      "--json: {\"open\", \"groups\": [{\"source\", \"tag\", \"words\", \"run\", \"suspended\","
          + " \"shown\", \"accepted\", \"declined\", \"left\", \"share\", \"interval\","
          + " \"reports\", \"open\", \"reasons\": {REASON: count}, \"state\", \"examples\":"
          + " [{\"ticket\", \"item\", \"title\", \"excerpt\", \"tag\", \"reason\", \"state\","
          + " \"word\", \"by\"}]}]}; what a source does not have is null, and so is by without"
          + " --names. State is none, open, fixed or declined. At most LIMIT groups, those with"
          + " most open reports first, with at most EXAMPLES each."
    })
final class ReportsCommand implements Callable<Integer> {
  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Spec private CommandSpec command;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @Option(names = "--open", description = "only sources with a report that nobody answered")
  private boolean isOpen;

  @Option(
      names = "--limit",
      paramLabel = "LIMIT",
      defaultValue = "20",
      description = "how many sources to list (default: ${DEFAULT-VALUE})")
  private int limit;

  @Option(
      names = "--examples",
      paramLabel = "EXAMPLES",
      defaultValue = "3",
      description = "how many reports of each to list (default: ${DEFAULT-VALUE})")
  private int examples;

  @Option(names = "--names", description = "tell who reported what")
  private boolean names;

  ReportsCommand(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  @Override
  public Integer call() {
    atLeastNothing("--limit", limit);
    atLeastNothing("--examples", examples);
    try (var workbench = workbenches.openReadOnly(workspace)) {
      var reporting = workbench.vocabularyRevising("").reporting();
      var groups = reporting.groups();
      var listed =
          groups.stream()
              .filter(group -> !isOpen || group.state() == ReportGroup.State.OPEN)
              .limit(limit)
              .map(
                  group ->
                      new ReportsText.Line(
                          group, reporting.examples(group).stream().limit(examples).toList()))
              .toList();
      var report =
          new ReportsText(
              groups, listed, new TagNames(workbench.workspace().vocabulary().current()), naming());
      reply.print(report.fields(), report.text());
      return ExitCode.FINE;
    }
  }

  private ConflictsReport.Naming naming() {
    return names ? ConflictsReport.Naming.NAMES : ConflictsReport.Naming.HIDDEN;
  }

  private void atLeastNothing(String option, int value) {
    if (value < 0)
      throw new ParameterException(
          command.commandLine(), "%s: at least 0, not %d".formatted(option, value));
  }
}
