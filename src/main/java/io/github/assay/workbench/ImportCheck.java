package io.github.assay.workbench;

import io.github.assay.transfer.ImportReport.Counts;
import io.github.assay.transfer.ImportReport.FileRead;
import io.github.assay.transfer.ImportReport.Remarks;
import io.github.assay.transfer.Problem;
import java.util.List;

/// What an import would do.
///
/// @param files what was read to its end
/// @param counts what would come of the records that are fine
/// @param remarks what the owner of the files may want to know
/// @param faults what is wrong
public record ImportCheck(List<FileRead> files, Counts counts, Remarks remarks, Faults faults) {
  public ImportCheck {
    files = List.copyOf(files);
  }

  /// What is wrong.
  ///
  /// @param first the first hundred problems
  /// @param total how many there are
  /// @param records how many records have one
  /// @param canSkip whether leaving those out is a help
  public record Faults(List<Problem> first, long total, long records, boolean canSkip) {
    public Faults {
      first = List.copyOf(first);
    }
  }
}
