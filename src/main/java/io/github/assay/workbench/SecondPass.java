package io.github.assay.workbench;

import io.github.assay.learning.Progress;
import io.github.assay.store.BulkStore;
import io.github.assay.transfer.ImportRequest;
import io.github.assay.transfer.Input;
import io.github.assay.transfer.Problem;
import io.github.assay.transfer.Row;
import io.github.assay.transfer.RowReader;
import io.github.assay.transfer.Source;
import io.github.assay.transfer.UnreadableException;
import io.github.assay.transfer.Warning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Reads all files of an import again and writes what the first pass found fine.
final class SecondPass {
  private final ImportRequest request;
  private final FirstPass first;
  private final Intake intake;
  private final Progress progress;
  private int records;

  SecondPass(ImportRequest request, FirstPass first, Intake intake, Progress progress) {
    this.request = request;
    this.first = first;
    this.intake = intake;
    this.progress = progress;
  }

  /// @throws UnreadableException `FILE_CHANGED` if a file is not what it was in the first pass
  void run(BulkStore.Writer writer, Rejects rejects) {
    for (int i = 0; i < request.files().size(); i++) {
      var input = request.files().get(i);
      try (Source source = Source.open(input, request.reading())) {
        source.read(new Writing(input, writer, rejects.of(input)));
        if (!source.digest().equals(first.files().get(i).sha256())) throw changed(input);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    progress.report("sorting in", first.records(), first.records());
  }

  private static UnreadableException changed(Input input) {
    return Importing.changed(Problem.Place.of(input.name()));
  }

  /// Writes each record.
  private final class Writing implements RowReader.Sink {
    private final Input input;
    private final BulkStore.Writer writer;
    private final Optional<Rejects.Rest> rest;

    Writing(Input input, BulkStore.Writer writer, Optional<Rejects.Rest> rest) {
      this.input = input;
      this.writer = writer;
      this.rest = rest;
    }

    @Override
    public void row(Row row) {
      if (records >= first.records()) throw changed(input);
      if (records % Importing.STEP == 0) {
        progress.check();
        progress.report("importing " + input.name(), records, first.records());
      }
      if (first.bad().get(records)) rest.ifPresent(file -> file.add(row.origin().raw()));
      else if (!row.faults().isEmpty()) throw changed(input);
      else intake.write(row, records, writer);
      records++;
    }

    @Override
    public void warn(Warning warning) {}

    @Override
    public void header(String raw) {
      rest.ifPresent(file -> file.add(raw.stripTrailing()));
    }
  }
}
