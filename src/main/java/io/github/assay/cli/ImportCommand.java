package io.github.assay.cli;

import io.github.assay.domain.AssayException;
import io.github.assay.learning.Progress;
import io.github.assay.transfer.Format;
import io.github.assay.transfer.Formats;
import io.github.assay.transfer.ImportReport;
import io.github.assay.transfer.ImportRequest;
import io.github.assay.transfer.ImportRequest.BadRecords;
import io.github.assay.transfer.Kind;
import io.github.assay.transfer.LabelsAs;
import io.github.assay.workbench.Workbenches;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay import`: takes files into a workspace, whole or not at all.
@Command(
    name = "import",
    description =
        "Take items, annotations or a decision log from files into a workspace, whole or not at"
            + " all.")
final class ImportCommand implements Callable<Integer> {
  private final Workbenches workbenches;
  private final InputStream standardInput;

  @Mixin private Reply reply;
  @Mixin private ReadingOptions options;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "files to import, as if they were one; - is standard input")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "F",
      description =
          "csv, tsv, json, jsonl or debian; annotations or decisions for such records (default: by"
              + " the file's name, or else its content)")
  private @Nullable String format;

  @ArgGroup private @Nullable Whose whose;

  @Option(
      names = "--skip-bad",
      description = "import the good records and write the others to NAME.rejected.csv or .jsonl")
  private boolean skipsBad;

  /// Whose labels the tags are.
  private static final class Whose {
    @Option(
        names = "--labels-as",
        paramLabel = "gold|author",
        description = "take tags as rulings or as the author's (default: author)")
    private @Nullable String role;

    @Option(names = "--labels-by", paramLabel = "NAME", description = "take tags as a person's")
    private @Nullable String name;
  }

  ImportCommand(Workbenches workbenches, InputStream standardInput) {
    this.workbenches = workbenches;
    this.standardInput = standardInput;
  }

  @Override
  public Integer call() throws IOException {
    var bad = skipsBad ? BadRecords.SKIP : BadRecords.REFUSE_ALL;
    var reading = options.reading(format());
    var labels = labels();
    try (var inputs = new ReadingOptions.Inputs(files, standardInput);
        var workbench = workbenches.open(workspace)) {
      var request = new ImportRequest(inputs.all(), kind(), reading, labels, bad);
      return answer(workbench.importing().run(request, Progress.none()));
    }
  }

  private int answer(ImportReport report) {
    var text = String.join(System.lineSeparator(), report.lines());
    if (report instanceof ImportReport.Accepted) {
      reply.print(report.toJson(), text);
      return ExitCode.FINE;
    }
    if (reply.isJson()) reply.print(report.toJson(), text);
    else reply.tell(text);
    return ExitCode.WRONG_USE;
  }

  private Kind kind() {
    if (format == null) return Kind.ITEMS;
    return switch (format) {
      case "annotations" -> Kind.ANNOTATIONS;
      case "decisions" -> Kind.DECISIONS;
      default -> Kind.ITEMS;
    };
  }

  private Optional<Format> format() {
    if (format == null || kind() != Kind.ITEMS) return Optional.empty();
    return Optional.of(Formats.named(format));
  }

  private LabelsAs labels() {
    if (whose == null) return LabelsAs.AUTHOR;
    if (whose.name != null) return LabelsAs.by(whose.name);
    return switch (String.valueOf(whose.role)) {
      case "gold" -> LabelsAs.GOLD;
      case "author" -> LabelsAs.AUTHOR;
      default ->
          throw new AssayException(
              "BAD_REQUEST", "--labels-as takes gold or author, not \"" + whose.role + "\"");
    };
  }
}
