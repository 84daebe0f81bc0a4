package io.github.assay.transfer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Reads a file that is one JSON array of records.
final class JsonArrayReader implements RowReader {
  @Override
  public void read(SourceText text, Sink sink) {
    try (JsonParser parser = JsonFaults.FACTORY.createParser(text)) {
      if (!open(parser, text)) return;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        long start = parser.currentTokenLocation().getCharOffset();
        text.window().release(start);
        sink.row(new JsonRow(text, 0, start).read(parser));
      }
      checkEnd(parser, text);
    } catch (JsonProcessingException e) {
      throw fault(JsonFaults.code(e), text, JsonFaults.offset(e), JsonFaults.message(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Goes to the start of the array; false if there is nothing at all.
  private static boolean open(JsonParser parser, SourceText text) throws IOException {
    var first = parser.nextToken();
    if (first == null) return false;
    if (first == JsonToken.START_ARRAY) return true;
    throw fault(
        "WRONG_TYPE",
        text,
        parser.currentTokenLocation().getCharOffset(),
        "expected one array with all records, found %s; if every line is a record of its own, say --format jsonl"
            .formatted(JsonRow.name(first)));
  }

  private static void checkEnd(JsonParser parser, SourceText text) throws IOException {
    long end = parser.currentLocation().getCharOffset();
    JsonToken more = JsonToken.NOT_AVAILABLE;
    try {
      more = parser.nextToken();
      if (more != null) end = parser.currentTokenLocation().getCharOffset();
    } catch (JsonProcessingException e) {
      end = JsonFaults.offset(e);
    }
    if (more != null)
      throw fault(
          "JSON_TRAILING",
          text,
          end,
          "something follows after the end of the array; if every line is a record of its own, say"
              + " --format jsonl");
  }

  private static UnreadableException fault(
      String code, SourceText text, long offset, String message) {
    return new UnreadableException(new Problem(code, text.place(offset, ""), message));
  }
}
