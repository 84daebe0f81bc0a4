package io.github.assay.cli;

import io.github.assay.bundle.Bundle;
import io.github.assay.bundle.ThresholdPolicy;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay bundle export`: makes a bundle of a run.
@Command(
    name = "export",
    description = {
      "Write a run as one file that suggests tags by itself.",
      "The file is opened and checked before it takes its place."
    },
    mixinStandardHelpOptions = true)
final class BundleExportCommand implements Callable<Integer> {
  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @Parameters(index = "1", paramLabel = "RUN", description = "id of a run, such as R-0001")
  private String run;

  @Parameters(index = "2", paramLabel = "FILE.zip", description = "the bundle to write")
  private Path file;

  @Option(
      names = "--threshold",
      paramLabel = "T",
      defaultValue = "tuned",
      description =
          "from which score on it suggests: tuned, one for all tags; or per-tag, each its own"
              + " (default: ${DEFAULT-VALUE})")
  private String threshold = "tuned";

  BundleExportCommand(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  @Override
  public Integer call() {
    var policy = ThresholdPolicy.of(threshold);
    try (var workbench = workbenches.openReadOnly(workspace)) {
      var bundle = workbench.bundling().export(run, file, policy);
      reply.print(fields(bundle), sentence(bundle));
      return ExitCode.FINE;
    }
  }

  private Object fields(Bundle bundle) {
    var manifest = bundle.manifest();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("run", run);
    fields.put("file", file.toString());
    fields.put("id", manifest.id());
    fields.put("recipe", manifest.model().recipe());
    fields.put("tags", manifest.vocabulary().tags());
    fields.put("threshold", threshold);
    fields.put("golden_cases", manifest.golden().cases());
    return fields;
  }

  private String sentence(Bundle bundle) {
    var manifest = bundle.manifest();
    return String.format(
        Locale.ENGLISH,
        "Wrote run %s to %s: %s, %,d tags, %,d golden cases pass%n%s",
        run,
        file,
        manifest.model().recipe(),
        manifest.vocabulary().tags(),
        manifest.golden().cases(),
        manifest.id());
  }
}
