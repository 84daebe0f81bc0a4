package io.github.assay.cli;

import io.github.assay.domain.Cause;
import io.github.assay.workbench.ConflictDetail;
import io.github.assay.workbench.Matter;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `assay conflicts`: what nobody has ruled on yet.
@Command(
    name = "conflicts",
    description = {
      "List what speaks against what people, or gold, say of items, until somebody rules on it.",
      "Kinds: people from one another, a person from a sure suggestion, the best run, a rule or the"
          + " rule of a facet from gold, one of two merged files from the other. Causes are told"
          + " from who saw what."
    },
    footer = {
      "",
      "--json: {\"open\", \"kinds\": {KIND: count}, \"causes\": {CAUSE: count}, \"clusters\":"
          + " [{\"kind\", \"tags\", \"facet\", \"conflicts\", \"impact\"}], \"single\","
          + " \"conflicts\": [{\"item\", \"kind\", \"tags\", \"facet\", \"cause\", \"impact\","
          + " \"tied\", \"votes\": [{\"annotator\", \"tags\": {TAG: SAID}}]}]}; facet is null for"
          + " other kinds, SAID is yes, no, unsure, passed (was shown) or not_shown. Clusters and"
          + " conflicts by falling impact, at most LIMIT of each."
    })
final class ConflictsCommand implements Callable<Integer> {
  private final Workbenches workbenches;
  private final Interruption interruption;

  @Mixin private Reply reply;

  @Spec private CommandSpec command;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "only conflicts of this kind: ${COMPLETION-CANDIDATES}")
  private Matter.@Nullable Kind kind;

  @Option(
      names = "--cause",
      paramLabel = "CAUSE",
      description = "only conflicts of this cause: ${COMPLETION-CANDIDATES}")
  private @Nullable Cause cause;

  @Option(
      names = "--limit",
      paramLabel = "LIMIT",
      defaultValue = "20",
      description = "how many to list (default: ${DEFAULT-VALUE})")
  private int limit;

  @Option(names = "--names", description = "tell who said what by name")
  private boolean names;

  ConflictsCommand(Workbenches workbenches, Interruption interruption) {
    this.workbenches = workbenches;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    if (limit < 0)
      throw new ParameterException(
          command.commandLine(), "--limit: at least 0, not %d".formatted(limit));
    try (var workbench = workbenches.openReadOnly(workspace);
        var progress = reply.progress(interruption)) {
      var conflicts = workbench.conflicts();
      var open =
          conflicts
              .open(progress)
              .only(conflict -> kind == null || conflict.matter().kind() == kind)
              .only(conflict -> cause == null || conflict.cause() == cause);
      List<ConflictDetail> first =
          open.conflicts().stream().limit(limit).map(conflicts::detail).toList();
      progress.clear();
      var tags = workbench.workspace().vocabulary().current();
      var named = new ConflictsReport.Named(tags::nameOf, naming());
      var report = new ConflictsReport(open, first, limit, named);
      reply.print(report.fields(), report.text());
      return ExitCode.FINE;
    }
  }

  private ConflictsReport.Naming naming() {
    return names ? ConflictsReport.Naming.NAMES : ConflictsReport.Naming.HIDDEN;
  }
}
