package io.github.assay.transfer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;

/// Reads a file with one JSON object a line. A line that is no JSON spoils only itself.
final class JsonLinesReader implements RowReader {
  @Override
  public void read(SourceText text, Sink sink) {
    var lines = new Lines(text);
    boolean first = true;
    for (var line = lines.next(); line != null; line = lines.next()) {
      text.window().release(lines.start());
      if (line.isBlank()) {
        sink.warn(Warning.BLANK_LINE);
        continue;
      }
      if (first && line.strip().startsWith("[")) throw isArray(text, lines.start());
      first = false;
      sink.row(row(text, lines.start(), line));
    }
  }

  private static UnreadableException isArray(SourceText text, long start) {
    return new UnreadableException(
        new Problem(
            "WRONG_TYPE",
            text.place(start, ""),
            "expected one object a line, found a list; if the whole file is one array, say --format"
                + " json"));
  }

  private static Row row(SourceText text, long start, String line) {
    var origin = new JsonRow(text, start, start);
    try (JsonParser parser = JsonFaults.FACTORY.createParser(line)) {
      parser.nextToken();
      var row = origin.read(parser);
      long end = parser.currentLocation().getCharOffset();
      if (line.substring((int) end).isBlank()) return row;
      return spoilt(
          text,
          start,
          line,
          new Problem(
              "JSON_TRAILING",
              text.place(start + end, ""),
              "something follows after the record; every record stands on a line of its own"));
    } catch (JsonProcessingException e) {
      var place = text.place(start + JsonFaults.offset(e), "");
      return spoilt(
          text, start, line, new Problem(JsonFaults.code(e), place, JsonFaults.message(e)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row spoilt(SourceText text, long start, String line, Problem problem) {
    var origin =
        new Row.Origin() {
          @Override
          public Problem.Place place(String field) {
            return text.place(start, field);
          }

          @Override
          public String raw() {
            return line;
          }
        };
    return new Row(Row.Style.TYPED, new LinkedHashMap<>(), List.of(problem), origin);
  }
}
