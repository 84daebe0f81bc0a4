package io.github.assay.transfer;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Writes CSV and its like. Lines end with a line feed. A list is joined by `|`, an empty list is
/// `[]`, an object is its JSON.
final class DelimitedWriter implements RowWriter {
  private final CSVPrinter printer;
  private final List<String> columns;
  private final UnaryOperator<String> guard;

  /// @param guard changes each cell, if at all
  DelimitedWriter(Writer out, List<String> columns, char delimiter, UnaryOperator<String> guard)
      throws IOException {
    var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setRecordSeparator('\n').get();
    this.printer = new CSVPrinter(out, format);
    this.columns = List.copyOf(columns);
    this.guard = guard;
    printer.printRecord(columns);
  }

  @Override
  public void row(SequencedMap<String, Value> fields) throws IOException {
    var cells = new ArrayList<String>();
    for (String column : columns)
      cells.add(guard.apply(cell(fields.getOrDefault(column, Value.Text.EMPTY))));
    printer.printRecord(cells);
  }

  @Override
  public void end() throws IOException {
    printer.flush();
  }

  private static String cell(Value value) {
    return switch (value) {
      case Value.Text text -> text.text();
      case Value.Nothing nothing -> "";
      case Value.Sequence list when isTexts(list) && !list.values().isEmpty() ->
          TagList.join(texts(list));
      case Value.Sequence list -> CanonicalJson.of(list);
      case Value.Digits number -> CanonicalJson.of(number);
      case Value.Truth truth -> CanonicalJson.of(truth);
      case Value.Fields object -> CanonicalJson.of(object);
    };
  }

  private static boolean isTexts(Value.Sequence list) {
    return list.values().stream().allMatch(Value.Text.class::isInstance);
  }

  private static List<String> texts(Value.Sequence list) {
    return list.values().stream().map(value -> ((Value.Text) value).text()).toList();
  }
}
