package io.github.assay.cli;

import io.github.assay.learning.Progress;
import io.github.assay.transfer.Formats;
import io.github.assay.workbench.ExportKind;
import io.github.assay.workbench.Exporting;
import io.github.assay.workbench.Workbenches;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay vocabulary export`: writes the approved tags.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write the approved tags to a file.")
final class VocabularyExportCommand implements Callable<Integer> {
  private final Workbenches workbenches;
  private final OutputStream standardOutput;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "-",
      description =
          "a name that ends with .json, .jsonl, .csv or .tsv; without it, JSON on standard output")
  private String file;

  VocabularyExportCommand(Workbenches workbenches, OutputStream standardOutput) {
    this.workbenches = workbenches;
    this.standardOutput = standardOutput;
  }

  @Override
  public Integer call() {
    try (var workbench = workbenches.openReadOnly(workspace)) {
      var exporting = workbench.exporting();
      if (file.equals("-")) {
        var order = new Exporting.Order(ExportKind.VOCABULARY, Formats.named("json"));
        exporting.toStream(order, standardOutput, Progress.none());
        return ExitCode.FINE;
      }
      var order = Exporting.Order.of(ExportKind.VOCABULARY, Path.of(file));
      var report = exporting.toFile(order, Path.of(file), Progress.none());
      var fields = new LinkedHashMap<String, Object>();
      fields.put("file", report.file());
      fields.put("tags", report.records());
      reply.print(fields, "Wrote %s tags to %s".formatted(report.records(), report.file()));
      return ExitCode.FINE;
    }
  }
}
