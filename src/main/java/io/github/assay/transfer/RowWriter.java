package io.github.assay.transfer;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.SequencedMap;

/// Writes records in one format.
public interface RowWriter {
  /// Writes one record.
  ///
  /// @param fields by name, in the order of the columns; those that are not given are left out
  void row(SequencedMap<String, Value> fields) throws IOException;

  /// Writes what belongs after the last record. Does not close the file.
  void end() throws IOException;

  /// Starts a file.
  @FunctionalInterface
  interface Maker {
    /// @param out not closed by the writer
    /// @param columns all names that a record can have, in order, but for the members of `extra`
    RowWriter open(Writer out, List<String> columns) throws IOException;
  }
}
