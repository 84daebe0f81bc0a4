package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Conventions;
import io.github.assay.learning.Progress;
import io.github.assay.store.Found;
import io.github.assay.store.Workspace;
import io.github.assay.transfer.ExportReport;
import io.github.assay.transfer.Format;
import io.github.assay.transfer.Formats;
import io.github.assay.transfer.RecordFile;
import io.github.assay.transfer.Row;
import io.github.assay.transfer.SafeFile;
import io.github.assay.transfer.Value;
import io.github.assay.transfer.VocabularyDocument;
import io.github.assay.transfer.VocabularyDocument.Packing;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// Writes what a workspace holds to files that can be imported again.
///
/// A file appears whole or not at all. The same workspace gives the same bytes.
public final class Exporting {
  private static final int STEP = 1_000;

  private final Workspace workspace;
  private final Clock clock;

  public Exporting(Workspace workspace, Clock clock) {
    this.workspace = workspace;
    this.clock = clock;
  }

  /// What to write.
  ///
  /// @param format one that has a writer
  /// @param items of which records are written, in their order, as far as the records are about
  ///   items; empty for all. The log and the vocabulary are always written whole.
  public record Order(ExportKind kind, Format format, Optional<Found> items) {
    /// Of all items.
    public Order(ExportKind kind, Format format) {
      this(kind, format, Optional.empty());
    }

    /// In the format that a file's name tells.
    ///
    /// @throws AssayException `UNKNOWN_FORMAT` if it tells none
    public static Order of(ExportKind kind, Path file) {
      var format =
          Formats.byName(file.toString())
              .orElseThrow(
                  () ->
                      new AssayException(
                          "UNKNOWN_FORMAT",
                          "the name %s tells no format; let it end with .csv, .tsv, .json or .jsonl"
                              .formatted(file)));
      return new Order(kind, format);
    }
  }

  /// Writes a file; one that is there is replaced at the end. It is compressed if the name ends
  /// with `.gz`.
  ///
  /// @throws AssayException `EXPORT_FAILED` if it cannot be written, `SAME_FILE` if it is the
  ///   workspace itself; what was there before stays
  /// @throws java.util.concurrent.CancellationException if `progress` says so; no file is left
  public ExportReport toFile(Order order, Path file, Progress progress) {
    OwnFiles.of(workspace).refuse(file);
    boolean isCompressed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    try (SafeFile safe = SafeFile.create(file, clock.instant())) {
      long records = write(order, new Target(safe.out(), isCompressed), progress);
      safe.commit();
      return new ExportReport(safe.target().toString(), order.format().id(), records);
    } catch (IOException e) {
      throw SafeFile.failed(file, e);
    } catch (UncheckedIOException e) {
      throw SafeFile.failed(file, reason(e));
    }
  }

  /// Writes to a stream, which stays open.
  ///
  /// @throws AssayException `EXPORT_FAILED` if it takes no more
  public ExportReport toStream(Order order, OutputStream out, Progress progress) {
    try {
      long records = write(order, new Target(out, false), progress);
      return new ExportReport("", order.format().id(), records);
    } catch (IOException e) {
      throw new AssayException("EXPORT_FAILED", "the output takes no more: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      var reason = reason(e).getMessage();
      throw new AssayException("EXPORT_FAILED", "the output takes no more: " + reason, e);
    }
  }

  private static IOException reason(UncheckedIOException e) {
    return e.getCause() == null ? new IOException(e) : e.getCause();
  }

  private record Target(OutputStream out, boolean isCompressed) {}

  private long write(Order order, Target target, Progress progress) throws IOException {
    var vocabulary = workspace.vocabulary().current();
    if (order.kind() == ExportKind.VOCABULARY
        && order.format().id().equals("json")
        && !vocabulary.conventions().equals(Conventions.NONE))
      return VocabularyDocument.write(
          vocabulary, target.out(), target.isCompressed() ? Packing.GZIP : Packing.PLAIN);
    var shape = new RecordFile.Shape(order.format(), target.isCompressed(), order.kind().columns());
    var file = RecordFile.begin(target.out(), shape);
    var style = order.format().isDelimited() ? Row.Style.CELLS : Row.Style.TYPED;
    new ExportRows(workspace, order.items(), sink(file, progress)).run(order.kind(), style);
    return file.end();
  }

  private Consumer<SequencedMap<String, Value>> sink(RecordFile file, Progress progress) {
    var written = new long[1];
    return fields -> {
      if (written[0] % STEP == 0) {
        progress.check();
        progress.report("exporting", written[0], 0);
      }
      written[0]++;
      try {
        file.write(fields);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
