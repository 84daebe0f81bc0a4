package io.github.assay.workbench;

import io.github.assay.store.BulkStore;
import io.github.assay.transfer.ImportReport;
import io.github.assay.transfer.Problem;
import io.github.assay.transfer.Row;
import java.util.List;
import java.util.function.Consumer;

/// What an import makes of the records of one kind. Every record is shown twice, in the same order:
/// first to be checked, then, if nothing was wrong with it, to be written.
interface Intake {
  /// Looks at the first record of each file.
  ///
  /// @throws io.github.assay.transfer.UnreadableException if the file lacks a column
  void begin(Row first);

  /// Checks a record and counts it if it is fine.
  ///
  /// @param number its place among all records of the import, from 0
  void check(Row row, int number, Consumer<Problem> problems);

  /// What only shows when all records were seen.
  void end(Consumer<Problem> problems);

  /// What to write of a record that was fine; holds nothing that its reader owns. Called on another
  /// thread than the rest, after [#end].
  Consumer<BulkStore.Writer> prepare(Row row, int number);

  /// What came of the records.
  ImportReport.Counts counts(long read);

  /// What the intake does by rule, in sentences.
  List<String> policies();
}
