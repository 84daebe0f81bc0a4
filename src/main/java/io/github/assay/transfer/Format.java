package io.github.assay.transfer;

import io.github.assay.domain.AssayException;
import java.util.List;
import java.util.Optional;

/// A way to write records down.
///
/// @param id the name on the command line
/// @param name the name for people, with its article
/// @param endings of file names, with the dot, the usual one first
/// @param reader how it is read
/// @param writer how it is written; empty if it is only read
public record Format(
    String id,
    String name,
    List<String> endings,
    RowReader reader,
    Optional<RowWriter.Maker> writer) {
  public Format {
    endings = List.copyOf(endings);
  }

  /// The ending of a file with rows of this format that were left out of an import.
  public String ending() {
    return endings.getFirst();
  }

  /// Whether its values are cells, so that a spreadsheet may open it.
  public boolean isDelimited() {
    return reader instanceof DelimitedReader;
  }

  /// The same with something else between values.
  public Format separatedBy(char delimiter) {
    if (!isDelimited()) return this;
    return new Format(id, name, endings, new DelimitedReader(delimiter), writer);
  }

  /// The same with cells that no spreadsheet runs.
  ///
  /// @throws AssayException `WRONG_FORMAT` if spreadsheets do not open it
  public Format forSpreadsheets() {
    if (!(reader instanceof DelimitedReader(char delimiter)))
      throw new AssayException(
          "WRONG_FORMAT",
          name + " is not for spreadsheets; name a file that ends with .csv or .tsv");
    RowWriter.Maker guarding =
        (out, columns) -> new DelimitedWriter(out, columns, delimiter, SpreadsheetGuard::guarded);
    return new Format(id, name, endings, reader, Optional.of(guarding));
  }
}
