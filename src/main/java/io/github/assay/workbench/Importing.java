package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.learning.Progress;
import io.github.assay.store.Workspace;
import io.github.assay.transfer.Glimpse;
import io.github.assay.transfer.ImportReport;
import io.github.assay.transfer.ImportReport.Accepted;
import io.github.assay.transfer.ImportReport.Refused;
import io.github.assay.transfer.ImportReport.Rejected;
import io.github.assay.transfer.ImportRequest;
import io.github.assay.transfer.ImportRequest.BadRecords;
import io.github.assay.transfer.Input;
import io.github.assay.transfer.Kind;
import io.github.assay.transfer.Problem;
import io.github.assay.transfer.Row;
import io.github.assay.transfer.UnreadableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

/// Takes files into the workspace: all of what they hold, or nothing. Reads every file twice, first
/// to check all of it, then to write, in one transaction; the memory that it takes does not grow
/// with the length of the texts.
public final class Importing {
  /// After how many records it looks whether it should stop.
  static final int STEP = 1_000;

  private final Workspace workspace;
  private final Clock clock;

  public Importing(Workspace workspace, Clock clock) {
    this.workspace = workspace;
    this.clock = clock;
  }

  /// Runs an import.
  ///
  /// @throws AssayException if the request makes no sense (`BAD_MAPPING`, `BAD_REQUEST`,
  ///   `SAME_FILE`), or if writing fails; nothing was imported then
  /// @throws java.util.concurrent.CancellationException if `progress` says so; nothing was imported
  public ImportReport run(ImportRequest request, Progress progress) {
    if (request.kind() == Kind.DECISIONS && request.bad() == BadRecords.SKIP)
      throw new AssayException(
          "BAD_REQUEST", "a log of decisions is imported whole; no record of it can be left out");
    request.files().forEach(input -> OwnFiles.of(workspace).refuse(input.file()));
    var notes = new Notes();
    var intake = intake(request, notes);
    var first = new FirstPass(request, intake, notes, progress);
    first.run();
    boolean fine = first.problems().total() == 0;
    if (first.isBroken() || (!fine && !canSkip(request, first)))
      return refused(first.problems().first(), first.problems().total());
    try {
      return write(request, first, intake, notes, progress);
    } catch (UnreadableException e) {
      return refused(List.of(e.problem()), 1);
    }
  }

  /// Looks into a file of which nobody said how it is read; see [Glimpse#guess].
  ///
  /// @throws AssayException `SAME_FILE`, or as [Glimpse#guess]
  public Glimpse look(Input input) {
    OwnFiles.of(workspace).refuse(input.file());
    return Glimpse.guess(input);
  }

  /// Reads and checks everything, and writes nothing.
  ///
  /// @throws AssayException as [#run]
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public ImportCheck check(ImportRequest request, Progress progress) {
    request.files().forEach(input -> OwnFiles.of(workspace).refuse(input.file()));
    var notes = new Notes();
    var intake = intake(request, notes);
    var first = new FirstPass(request, intake, notes, progress);
    first.run();
    return new ImportCheck(
        first.files(),
        intake.counts(first.records()),
        notes.remarks(intake.policies()),
        new ImportCheck.Faults(
            first.problems().first(),
            first.problems().total(),
            first.bad().cardinality(),
            !first.isBroken() && first.bad().cardinality() < first.records()));
  }

  private static boolean canSkip(ImportRequest request, FirstPass first) {
    return request.bad() == BadRecords.SKIP && first.bad().cardinality() < first.records();
  }

  private Intake intake(ImportRequest request, Notes notes) {
    return switch (request.kind()) {
      case ITEMS -> new ItemIntake(workspace, request, notes);
      case ANNOTATIONS -> new AnnotationIntake(workspace, request);
      case DECISIONS -> new DecisionIntake(workspace, request);
    };
  }

  private ImportReport write(
      ImportRequest request, FirstPass first, Intake intake, Notes notes, Progress progress) {
    boolean skips = first.problems().total() > 0;
    try (Rejects rejects =
        skips ? Rejects.of(request, first.files(), clock.instant()) : Rejects.none()) {
      var second = new SecondPass(request, first, intake, progress);
      workspace.bulk().write(writer -> second.run(writer, rejects));
      var problems = first.problems();
      var rejected =
          new Rejected(
              rejects.commit(), problems.first(), problems.total(), first.bad().cardinality());
      return new Accepted(
          first.files(),
          intake.counts(first.records()),
          notes.remarks(intake.policies()),
          rejected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ImportReport refused(List<Problem> first, long total) {
    return new Refused(first, total);
  }

  /// A file is not what it was when it was checked.
  static UnreadableException changed(Problem.Place place) {
    return new UnreadableException(
        new Problem("FILE_CHANGED", place, "the file was changed while it was imported"));
  }

  /// A record is not what it was when it was checked.
  static UnreadableException changed(Row row) {
    return changed(row.place(""));
  }
}
