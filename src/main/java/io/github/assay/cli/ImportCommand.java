package io.github.assay.cli;

import io.github.assay.domain.AssayException;
import io.github.assay.transfer.Format;
import io.github.assay.transfer.Formats;
import io.github.assay.transfer.ImportReport;
import io.github.assay.transfer.ImportRequest;
import io.github.assay.transfer.ImportRequest.BadRecords;
import io.github.assay.transfer.Input;
import io.github.assay.transfer.Kind;
import io.github.assay.transfer.LabelsAs;
import io.github.assay.workbench.BackingUp;
import io.github.assay.workbench.Workbenches;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
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
  private final Interruption interruption;

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
        paramLabel = "gold|author|none",
        description =
            "take tags as rulings, as the author's, or not at all: a log of decisions follows"
                + " (default: author)")
    private @Nullable String role;

    @Option(names = "--labels-by", paramLabel = "NAME", description = "take tags as a person's")
    private @Nullable String name;
  }

  ImportCommand(Workbenches workbenches, InputStream standardInput, Interruption interruption) {
    this.workbenches = workbenches;
    this.standardInput = standardInput;
    this.interruption = interruption;
  }

  @Override
  public Integer call() throws IOException {
    var bad = skipsBad ? BadRecords.SKIP : BadRecords.REFUSE_ALL;
    var reading = options.reading(format());
    var labels = labels();
    return answer(run(inputs -> new ImportRequest(inputs, kind(), reading, labels, bad)));
  }

  private ImportReport run(Function<List<Input>, ImportRequest> request) throws IOException {
    try (var progress = reply.progress(interruption);
        var inputs = new ReadingOptions.Inputs(files, standardInput);
        var workbench = workbenches.open(workspace)) {
      if (workbench.backingUp().ifBehind() instanceof BackingUp.Outcome.Failed(var why))
        progress.say("assay: no backup was made before the import: " + why);
      return workbench.importing().run(request.apply(inputs.all()), progress);
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
      case "none" -> LabelsAs.NONE;
      default ->
          throw new AssayException(
              "BAD_REQUEST", "--labels-as takes gold, author or none, not \"" + whose.role + "\"");
    };
  }
}
