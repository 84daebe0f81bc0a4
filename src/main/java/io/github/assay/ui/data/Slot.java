package io.github.assay.ui.data;

import io.github.assay.workbench.Browsing.Row;
import java.util.Optional;

/// A line of the table.
///
/// @param row the item; empty while it is still being read
record Slot(Optional<Row> row) {
  static final Slot COMING = new Slot(Optional.empty());

  static Slot of(Row row) {
    return new Slot(Optional.of(row));
  }
}
