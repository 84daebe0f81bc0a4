package io.github.assay.cli;

import io.github.assay.domain.Snapshot;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `assay snapshot`: freezes gold under a name.
@Command(
    name = "snapshot",
    description = {
      "Freeze gold, with the split, under a name and a SHA-256.",
      "Refused while a check of `assay validate` blocks. After `--`, the word `diff` is a name like"
          + " any other: `assay snapshot WORKSPACE -- diff`."
    },
    synopsisSubcommandLabel = "[diff]")
final class SnapshotCommand implements Callable<Integer> {
  private final Workbenches workbenches;
  private final Interruption interruption;

  @Spec private CommandSpec command;

  @Mixin private Reply reply;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "WORKSPACE",
      description = "the workspace file")
  private @Nullable Path workspace;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      description = "a name that no snapshot has yet")
  private @Nullable String name;

  @Option(names = "--by", description = "who freezes it (default: ${DEFAULT-VALUE})")
  private String author = System.getProperty("user.name", "unknown");

  private SnapshotCommand(Workbenches workbenches, Interruption interruption) {
    this.workbenches = workbenches;
    this.interruption = interruption;
  }

  /// The command with the one below it.
  static CommandLine of(Workbenches workbenches, Interruption interruption) {
    return new CommandLine(new SnapshotCommand(workbenches, interruption))
        .addSubcommand(new SnapshotDiffCommand(workbenches, interruption));
  }

  /// Both are needed, but only where nothing stands below this command.
  @Override
  public Integer call() {
    var file = workspace;
    var wanted = name;
    if (file == null) throw missing("WORKSPACE");
    if (wanted == null) throw missing("NAME");
    try (var workbench = workbenches.open(file);
        var progress = reply.progress(interruption)) {
      var snapshot = workbench.freezing(author).freeze(wanted, progress);
      progress.clear();
      reply.print(fields(snapshot), sentence(snapshot));
      return ExitCode.FINE;
    }
  }

  private ParameterException missing(String parameter) {
    return new ParameterException(
        command.commandLine(), "Missing required parameter: '%s'".formatted(parameter));
  }

  private static Object fields(Snapshot snapshot) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("snapshot", snapshot.name());
    fields.put("id", snapshot.id());
    fields.put("sha256", snapshot.hash().hex());
    fields.put("items", snapshot.size().items());
    fields.put("labels", snapshot.size().labels());
    return fields;
  }

  private static String sentence(Snapshot snapshot) {
    return String.format(
        Locale.ENGLISH,
        "Froze %,d gold items with %,d tags as \"%s\"%nsha256 %s",
        snapshot.size().items(),
        snapshot.size().labels(),
        snapshot.name(),
        snapshot.hash().hex());
  }
}
