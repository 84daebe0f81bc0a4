package io.github.assay.transfer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.assay.transfer.Problem.Place;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// One record of a JSON file, from a parser that is at its first token.
final class JsonRow implements Row.Origin {
  private final SourceText text;
  private final long shift;
  private final long start;
  private Map<String, Long> places = Map.of();
  private long end;

  /// @param shift what to add to the parser's offsets to get those of the text
  /// @param start offset of the record in the text
  JsonRow(SourceText text, long shift, long start) {
    this.text = text;
    this.shift = shift;
    this.start = start;
  }

  /// Reads the record; the parser is at its last token afterwards.
  Row read(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) return wrongShape(parser);
    var tree = new JsonTree(parser);
    var fields = tree.fields();
    places = tree.places();
    end = parser.currentLocation().getCharOffset() + shift;
    return row(fields, tree.faults().stream().map(this::problem).toList());
  }

  private Row wrongShape(JsonParser parser) throws IOException {
    var what = name(parser.currentToken());
    parser.skipChildren();
    end = parser.currentLocation().getCharOffset() + shift;
    var message = "expected an object with the fields of one record, found " + what;
    return row(new LinkedHashMap<>(), List.of(new Problem("WRONG_TYPE", place(""), message)));
  }

  private Row row(SequencedMap<String, Value> fields, List<Problem> faults) {
    return new Row(Row.Style.TYPED, fields, faults, this);
  }

  private Problem problem(JsonTree.Fault fault) {
    return new Problem(
        fault.code(), text.place(fault.offset() + shift, fault.field()), fault.message());
  }

  /// A token's value for people, with its article.
  static String name(JsonToken token) {
    return switch (token) {
      case START_ARRAY -> "a list";
      case START_OBJECT -> "an object";
      case VALUE_STRING -> "a text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_NULL -> "null";
      default -> "true or false";
    };
  }

  @Override
  public Place place(String field) {
    var offset = places.get(field);
    var place = text.place(offset == null ? start : offset + shift, field);
    return offset == null ? new Place(place.file(), place.line(), 0, field) : place;
  }

  @Override
  public String raw() {
    return text.window().between(start, end).replaceAll("[\\r\\n]+\\s*", " ");
  }
}
