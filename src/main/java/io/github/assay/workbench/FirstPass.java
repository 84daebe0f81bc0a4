package io.github.assay.workbench;

import io.github.assay.learning.Progress;
import io.github.assay.transfer.ImportReport.FileRead;
import io.github.assay.transfer.ImportRequest;
import io.github.assay.transfer.Input;
import io.github.assay.transfer.Problem;
import io.github.assay.transfer.Problems;
import io.github.assay.transfer.Row;
import io.github.assay.transfer.RowReader;
import io.github.assay.transfer.Source;
import io.github.assay.transfer.UnreadableException;
import io.github.assay.transfer.Warning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Reads all files of an import and notes what is wrong; writes nothing.
final class FirstPass {
  private final ImportRequest request;
  private final Intake intake;
  private final Notes notes;
  private final Progress progress;
  private final Problems problems = new Problems();
  private final List<FileRead> files = new ArrayList<>();
  private final BitSet bad = new BitSet();
  private boolean isBroken;
  private int records;

  FirstPass(ImportRequest request, Intake intake, Notes notes, Progress progress) {
    this.request = request;
    this.intake = intake;
    this.notes = notes;
    this.progress = progress;
  }

  void run() {
    for (Input input : request.files()) read(input);
    if (!isBroken) intake.end(this::broken);
  }

  private void read(Input input) {
    int before = records;
    try (Source source = Source.open(input, request.reading())) {
      source.read(new Checking(input, source));
      files.add(
          new FileRead(
              input.name(), source.format().id(), (long) records - before, source.digest()));
      if (records == before)
        broken(new Problem("NO_ROWS", Problem.Place.of(input.name()), "there is no record in it"));
    } catch (UnreadableException e) {
      broken(e.problem());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void broken(Problem problem) {
    problems.add(problem);
    isBroken = true;
  }

  /// What was wrong.
  Problems problems() {
    return problems;
  }

  /// Whether more is wrong than single records, so that leaving those out is no help.
  boolean isBroken() {
    return isBroken;
  }

  /// Numbers of the records that cannot be taken.
  BitSet bad() {
    return bad;
  }

  /// How many records there are.
  int records() {
    return records;
  }

  /// The files in the order of the request.
  List<FileRead> files() {
    return files;
  }

  /// Checks each record.
  private final class Checking implements RowReader.Sink {
    private final Input input;
    private final Source source;
    private final long size;
    private final int first = records;

    Checking(Input input, Source source) throws IOException {
      this.input = input;
      this.source = source;
      this.size = Files.size(input.file());
    }

    @Override
    public void row(Row row) {
      if (records == first) intake.begin(row);
      if (records % Importing.STEP == 0) {
        progress.check();
        progress.report("checking " + input.name(), Math.min(source.bytes(), size), size);
      }
      long before = problems.total();
      row.faults().forEach(problems::add);
      if (row.faults().isEmpty()) intake.check(row, records, problems::add);
      if (problems.total() > before) bad.set(records);
      records++;
    }

    @Override
    public void warn(Warning warning) {
      notes.warn(warning);
    }
  }
}
