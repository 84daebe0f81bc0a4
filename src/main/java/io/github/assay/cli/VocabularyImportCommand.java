package io.github.assay.cli;

import io.github.assay.transfer.Formats;
import io.github.assay.transfer.ImportReport;
import io.github.assay.transfer.Problem;
import io.github.assay.transfer.Reading;
import io.github.assay.transfer.VocabularyReport;
import io.github.assay.workbench.Workbenches;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay vocabulary import`: puts the tags of a file in force.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Put the tags of a file in force; tags that are not in it go, unless they are used.")
final class VocabularyImportCommand implements Callable<Integer> {
  private final Workbenches workbenches;
  private final InputStream standardInput;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "tags in any format; - is standard input")
  private String file;

  @Option(names = "--format", paramLabel = "F", description = "csv, tsv, json or jsonl")
  private @Nullable String format;

  @Option(names = "--by", description = "who does it (default: ${DEFAULT-VALUE})")
  private String author = System.getProperty("user.name", "unknown");

  VocabularyImportCommand(Workbenches workbenches, InputStream standardInput) {
    this.workbenches = workbenches;
    this.standardInput = standardInput;
  }

  @Override
  public Integer call() throws IOException {
    var reading = format == null ? Reading.PLAIN : Reading.PLAIN.as(Formats.named(format));
    try (var inputs = new ReadingOptions.Inputs(List.of(file), standardInput);
        var workbench = workbenches.open(workspace)) {
      var editing = workbench.vocabularyEditing();
      return switch (editing.importFile(inputs.all().getFirst(), reading, author)) {
        case VocabularyReport.Accepted accepted -> accept(accepted);
        case VocabularyReport.Refused refused -> refuse(reply, refused);
      };
    }
  }

  private int accept(VocabularyReport.Accepted report) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("status", "accepted");
    fields.put("version", report.version());
    fields.put("tags", report.tags());
    fields.put("added", report.added());
    fields.put("removed", report.removed());
    fields.put("changed", report.changed());
    reply.print(
        fields,
        "Vocabulary version %s with %s tags is in force: %s added, %s removed, %s changed"
            .formatted(
                report.version(),
                report.tags(),
                report.added().size(),
                report.removed().size(),
                report.changed().size()));
    return ExitCode.FINE;
  }

  /// Tells what is wrong with a vocabulary file.
  static int refuse(Reply reply, VocabularyReport.Refused report) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("status", "refused");
    fields.put("problems", ImportReport.problems(report.total(), report.first()));
    var lines = new ArrayList<String>();
    lines.add("The vocabulary is as it was; the file has %s problems.".formatted(report.total()));
    for (Problem problem : report.first()) lines.add("  " + problem);
    var text = String.join(System.lineSeparator(), lines);
    if (reply.isJson()) reply.print(fields, text);
    else reply.tell(text);
    return ExitCode.WRONG_USE;
  }
}
