package io.github.assay.transfer;

import java.util.List;

/// What to import and how.
///
/// @param files read in this order, as if they were one
/// @param kind what their records are
/// @param reading how to read them
/// @param labels whose labels the tags of items are; of no account for other kinds
/// @param bad what to do with records that cannot be taken
public record ImportRequest(
    List<Input> files, Kind kind, Reading reading, LabelsAs labels, BadRecords bad) {
  public ImportRequest {
    files = List.copyOf(files);
  }

  /// What happens to records that cannot be taken.
  public enum BadRecords {
    /// One is enough to refuse everything.
    REFUSE_ALL,
    /// They are written to a file beside the imported one; the others are imported.
    SKIP
  }
}
