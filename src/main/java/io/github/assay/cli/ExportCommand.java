package io.github.assay.cli;

import io.github.assay.domain.AssayException;
import io.github.assay.transfer.ExportReport;
import io.github.assay.transfer.Format;
import io.github.assay.transfer.Formats;
import io.github.assay.transfer.Input;
import io.github.assay.workbench.ExportKind;
import io.github.assay.workbench.Exporting;
import io.github.assay.workbench.Workbenches;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay export`: writes what a workspace holds to a file that can be imported again.
@Command(
    name = "export",
    description = "Write items, gold, decisions, annotations or the vocabulary to a file.")
final class ExportCommand implements Callable<Integer> {
  private final Workbenches workbenches;
  private final OutputStream standardOutput;
  private final Interruption interruption;

  @Mixin private Reply reply;

  @Mixin private Selection selection;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @Parameters(
      index = "1",
      paramLabel = "WHAT",
      description = "items, gold, decisions, annotations or vocabulary")
  private ExportKind kind;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description =
          "a name that ends with .csv, .tsv, .json or .jsonl, and .gz if you like; -"
              + " is standard output")
  private String out;

  @Option(
      names = "--format",
      paramLabel = "F",
      description =
          "csv, tsv, json or jsonl (default: by the name; jsonl for standard output, json with"
              + " --json)")
  private @Nullable String format;

  @Option(
      names = "--for-spreadsheets",
      description =
          "put ' before cells that a spreadsheet would run; the file's name says so, and it is not"
              + " for importing")
  private boolean isForSpreadsheets;

  ExportCommand(Workbenches workbenches, OutputStream standardOutput, Interruption interruption) {
    this.workbenches = workbenches;
    this.standardOutput = standardOutput;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    if (isForStandardOutput() && reply.isJson() && format != null && !format.equals("json"))
      throw new AssayException(
          "WRONG_USE",
          "with --json and --out -, standard output can only take --format json, not " + format);
    var report = export();
    if (isForStandardOutput()) reply.tell(sentence(report, "standard output"));
    else reply.print(fields(report), sentence(report, report.file()));
    return ExitCode.FINE;
  }

  private ExportReport export() {
    try (var progress = reply.progress(interruption);
        var workbench = workbenches.openReadOnly(workspace)) {
      var exporting = workbench.exporting();
      var order = new Exporting.Order(kind, format(), selection.in(workbench, kind, progress));
      return isForStandardOutput()
          ? exporting.toStream(order, standardOutput, progress)
          : exporting.toFile(order, file(), progress);
    }
  }

  private boolean isForStandardOutput() {
    return out.equals("-");
  }

  private Format format() {
    var usual = reply.isJson() ? "json" : "jsonl";
    var id = format == null && isForStandardOutput() ? usual : format;
    var named = id == null ? Exporting.Order.of(kind, Path.of(out)).format() : Formats.named(id);
    return isForSpreadsheets ? named.forSpreadsheets() : named;
  }

  /// The file; one for spreadsheets says so before its ending.
  private Path file() {
    var path = Path.of(out);
    var name = path.getFileName();
    if (name == null) throw new AssayException("BAD_REQUEST", "\"" + out + "\" names no file");
    var text = name.toString();
    if (!isForSpreadsheets || text.contains(Input.FOR_SPREADSHEETS)) return path;
    int dot = text.indexOf('.', 1);
    var stem = dot < 0 ? text : text.substring(0, dot);
    var ending = dot < 0 ? format().ending() : text.substring(dot);
    return path.resolveSibling(stem + Input.FOR_SPREADSHEETS + ending.substring(1));
  }

  private Object fields(ExportReport report) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("what", kind.toString());
    fields.put("file", report.file());
    fields.put("format", report.format());
    fields.put("records", report.records());
    return fields;
  }

  private static String sentence(ExportReport report, String where) {
    return String.format(
        Locale.ENGLISH,
        "Wrote %,d %s to %s",
        report.records(),
        report.records() == 1 ? "record" : "records",
        where);
  }
}
