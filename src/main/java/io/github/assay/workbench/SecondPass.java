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
import java.util.function.Consumer;

/// Reads all files of an import again and writes what the first pass found fine: one thread reads,
/// the calling one writes.
final class SecondPass {
  /// After how many characters of a file its records are handed over to be written.
  private static final int STRETCH = 1 << 16;

  private final ImportRequest request;
  private final FirstPass first;
  private final Intake intake;
  private final Progress progress;
  private int written;

  SecondPass(ImportRequest request, FirstPass first, Intake intake, Progress progress) {
    this.request = request;
    this.first = first;
    this.intake = intake;
    this.progress = progress;
  }

  /// A record to be written.
  private record Ready(Input input, Consumer<BulkStore.Writer> writing) {}

  /// @throws UnreadableException `FILE_CHANGED` if a file is not what it was in the first pass
  void run(BulkStore.Writer writer, Rejects rejects) {
    ReadAhead.<Ready>run(ahead -> read(ahead, rejects), ready -> write(ready, writer));
    progress.report("sorting in", first.records(), first.records());
  }

  private void write(Ready ready, BulkStore.Writer writer) {
    if (written % Importing.STEP == 0) {
      progress.check();
      progress.report("importing " + ready.input().name(), written, first.records());
    }
    ready.writing().accept(writer);
    written++;
  }

  private void read(ReadAhead<Ready> ahead, Rejects rejects) {
    int records = 0;
    for (int i = 0; i < request.files().size(); i++) {
      var input = request.files().get(i);
      try (Source source = Source.open(input, request.reading())) {
        var handing = new Handing(input, source, ahead, rejects.of(input), records);
        source.read(handing);
        if (!source.digest().equals(first.files().get(i).sha256())) throw changed(input);
        records = handing.records;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static UnreadableException changed(Input input) {
    return Importing.changed(Problem.Place.of(input.name()));
  }

  /// Hands over each record of a file.
  private final class Handing implements RowReader.Sink {
    private final Input input;
    private final Source source;
    private final ReadAhead<Ready> ahead;
    private final Optional<Rejects.Rest> rest;
    private long handed;
    private int records;

    Handing(
        Input input,
        Source source,
        ReadAhead<Ready> ahead,
        Optional<Rejects.Rest> rest,
        int records) {
      this.input = input;
      this.source = source;
      this.ahead = ahead;
      this.rest = rest;
      this.records = records;
    }

    @Override
    public void row(Row row) {
      if (records >= first.records()) throw changed(input);
      if (first.bad().get(records)) rest.ifPresent(file -> file.add(row.origin().raw()));
      else if (!row.faults().isEmpty()) throw changed(input);
      else ahead.put(new Ready(input, intake.prepare(row, records)));
      records++;
      if (source.characters() - handed < STRETCH) return;
      handed = source.characters();
      ahead.hand();
    }

    @Override
    public void warn(Warning warning) {}

    @Override
    public void header(String raw) {
      rest.ifPresent(file -> file.add(raw.stripTrailing()));
    }
  }
}
