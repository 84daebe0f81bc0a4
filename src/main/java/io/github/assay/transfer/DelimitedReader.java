package io.github.assay.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Reads CSV and its like: a line of column names, then one record a line; values in `"` may hold
/// anything, a quote doubled.
///
/// @param delimiter what stands between values
record DelimitedReader(char delimiter) implements RowReader {
  @Override
  public void read(SourceText text, Sink sink) {
    var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false);
    var records = new Records(text, sink);
    try (CSVParser parser = CSVParser.builder().setReader(text).setFormat(format.get()).get()) {
      for (CSVRecord record : parser) records.accept(record);
    } catch (UncheckedIOException | IOException e) {
      throw records.unreadable(e);
    }
  }

  /// The records of one file, one after the other.
  private final class Records {
    private final SourceText text;
    private final Sink sink;
    private List<String> columns = List.of();

    Records(SourceText text, Sink sink) {
      this.text = text;
      this.sink = sink;
    }

    void accept(CSVRecord record) {
      text.window().release(record.getCharacterPosition());
      if (isBlank(record)) sink.warn(Warning.BLANK_LINE);
      else if (columns.isEmpty()) readHeader(record);
      else sink.row(row(record));
    }

    private boolean isBlank(CSVRecord record) {
      return record.size() == 1
          && record.get(0).isEmpty()
          && text.window().isLineEnd(record.getCharacterPosition());
    }

    private void readHeader(CSVRecord record) {
      var origin = new Origin(record.getCharacterPosition(), List.of());
      columns = new DelimitedHeader(delimiter, origin::cell).columns(record.toList());
      sink.header(origin.raw() + "\n");
    }

    private Row row(CSVRecord record) {
      var origin = new Origin(record.getCharacterPosition(), columns);
      var fields = new LinkedHashMap<String, Value>();
      boolean quote = false;
      for (int i = 0; i < columns.size(); i++) {
        var cell = i < record.size() ? record.get(i) : "";
        quote |= cell.indexOf('"') >= 0;
        fields.put(columns.get(i), new Value.Text(cell));
      }
      if (quote && origin.scan().literalQuote()) sink.warn(Warning.LITERAL_QUOTE);
      return new Row(Row.Style.CELLS, fields, faults(record, origin), origin);
    }

    private List<Problem> faults(CSVRecord record, Origin origin) {
      if (record.size() == columns.size()) return List.of();
      var message =
          "expected %s values, as there are columns, and found %s"
              .formatted(columns.size(), record.size());
      return List.of(new Problem("ROW_WIDTH", origin.place(""), message));
    }

    UnreadableException unreadable(Exception cause) {
      long start = text.window().start();
      var last = new Origin(start, List.of()).scan();
      if (last.fault() == CsvScan.Fault.NONE) {
        start += last.end();
        while (start < text.window().end() && text.window().isLineEnd(start)) start++;
        last = new Origin(start, List.of()).scan();
      }
      return new UnreadableException(fault(last, start, cause), cause);
    }

    private Problem fault(CsvScan scan, long start, Exception cause) {
      var place = text.place(start + Math.max(0, scan.faultAt()), "");
      return switch (scan.fault()) {
        case UNCLOSED_QUOTE ->
            new Problem(
                "UNCLOSED_QUOTE",
                place,
                "the quote that opens this value is not closed before the file ends");
        case TEXT_AFTER_QUOTE ->
            new Problem(
                "TEXT_AFTER_QUOTE",
                place,
                "after the closing quote of a value only a separator or a line end may follow; a"
                    + " quote inside of a value is written twice");
        case NONE ->
            new Problem("BAD_CSV", place, "the record cannot be read: " + cause.getMessage());
      };
    }

    /// Where a record stands; looked up only when somebody asks.
    private final class Origin implements Row.Origin {
      private final long start;
      private final List<String> names;

      Origin(long start, List<String> names) {
        this.start = start;
        this.names = names;
      }

      CsvScan scan() {
        return CsvScan.of(text.window().between(start, text.window().end()), delimiter);
      }

      Problem.Place cell(int index) {
        var starts = scan().starts();
        return text.place(start + starts.get(Math.min(index, starts.size() - 1)), "");
      }

      @Override
      public Problem.Place place(String field) {
        int index = names.indexOf(field);
        var spot = text.window().at(start);
        if (index < 0) return new Problem.Place(text.file(), spot.line(), 0, field);
        var place = cell(index);
        return new Problem.Place(text.file(), place.line(), place.column(), field);
      }

      @Override
      public String raw() {
        return text.window().between(start, start + scan().end());
      }
    }
  }
}
