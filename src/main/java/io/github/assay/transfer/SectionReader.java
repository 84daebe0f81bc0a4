package io.github.assay.transfer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/// Reads a file that is one JSON object of lists of records, as a vocabulary with conventions is.
final class SectionReader implements RowReader {
  private static final Pattern BEGINNING =
      Pattern.compile("^\\s*\\{\\s*\"(facets|tags|retired|contrasts|phrases)\"\\s*:\\s*\\[");

  /// Whether a text begins as such a file does.
  static boolean reads(String head) {
    return BEGINNING.matcher(head).find();
  }

  @Override
  public void read(SourceText text, Sink sink) {
    try (JsonParser parser = JsonFaults.FACTORY.createParser(text)) {
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_OBJECT) section(parser, text, sink);
      if (parser.nextToken() != null)
        throw fault("JSON_TRAILING", text, parser, "something follows after the end of the object");
    } catch (JsonProcessingException e) {
      throw new UnreadableException(
          new Problem(
              JsonFaults.code(e), text.place(JsonFaults.offset(e), ""), JsonFaults.message(e)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void section(JsonParser parser, SourceText text, Sink sink) throws IOException {
    var name = parser.currentName();
    if (parser.nextToken() != JsonToken.START_ARRAY)
      throw fault(
          "WRONG_TYPE",
          text,
          parser,
          "expected a list of records for %s, found %s"
              .formatted(Quoted.of(name), JsonRow.name(parser.currentToken())));
    boolean isWanted = sink.section(name);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      long start = parser.currentTokenLocation().getCharOffset();
      text.window().release(start);
      var row = new JsonRow(text, 0, start).read(parser);
      if (isWanted) sink.row(row);
    }
  }

  private static UnreadableException fault(
      String code, SourceText text, JsonParser parser, String message) {
    long offset = parser.currentTokenLocation().getCharOffset();
    return new UnreadableException(new Problem(code, text.place(offset, ""), message));
  }
}
