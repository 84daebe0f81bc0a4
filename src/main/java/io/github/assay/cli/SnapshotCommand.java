package io.github.assay.cli;

import io.github.assay.domain.Snapshot;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay snapshot`: freezes gold under a name.
@Command(
    name = "snapshot",
    description = "Freeze gold, with the split, under a name and a SHA-256.")
final class SnapshotCommand implements Callable<Integer> {
  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @Parameters(index = "1", paramLabel = "NAME", description = "a name that no snapshot has yet")
  private String name;

  @Option(names = "--by", description = "who freezes it (default: ${DEFAULT-VALUE})")
  private String author = System.getProperty("user.name", "unknown");

  SnapshotCommand(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  @Override
  public Integer call() {
    try (var workbench = workbenches.open(workspace)) {
      var snapshot = workbench.workspace().snapshots().freeze(name, author);
      reply.print(fields(snapshot), sentence(snapshot));
      return ExitCode.FINE;
    }
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
    return "Froze %,d gold items with %,d tags as \"%s\"%nsha256 %s"
        .formatted(
            snapshot.size().items(),
            snapshot.size().labels(),
            snapshot.name(),
            snapshot.hash().hex());
  }
}
