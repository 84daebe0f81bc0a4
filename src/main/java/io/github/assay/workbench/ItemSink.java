package io.github.assay.workbench;

import io.github.assay.transfer.ItemRecord;
import io.github.assay.transfer.ItemRows;
import io.github.assay.transfer.Row;
import io.github.assay.transfer.RowReader;
import io.github.assay.transfer.UnreadableException;
import io.github.assay.transfer.Warning;
import java.util.function.Consumer;

/// Takes the items of a file one by one and stops at the first thing that is wrong.
///
/// @param consumer gets every item
record ItemSink(ItemRows rows, Consumer<ItemRecord> consumer) implements RowReader.Sink {
  /// @throws UnreadableException if something is wrong with the record
  @Override
  public void row(Row row) {
    for (var fault : row.faults()) throw new UnreadableException(fault);
    rows.checkColumns(row);
    var record =
        rows.read(
            row,
            problem -> {
              throw new UnreadableException(problem);
            });
    consumer.accept(record.orElseThrow());
  }

  @Override
  public void warn(Warning warning) {}
}
