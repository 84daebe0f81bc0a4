package io.github.assay.transfer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Builds the value of one record from a parser, and notes what a workspace cannot keep.
final class JsonTree {
  static final int DEEPEST = 64;
  static final int LONGEST_NUMBER = 40;
  static final int LONGEST_NAME = 1_000;
  static final int MOST_VALUES = 100_000;

  private final JsonParser parser;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Long> places = new LinkedHashMap<>();
  private String field = "";
  private int values;

  /// Something wrong inside of a record.
  ///
  /// @param offset of the token, as the parser counts
  record Fault(String code, long offset, String field, String message) {}

  JsonTree(JsonParser parser) {
    this.parser = parser;
  }

  /// What was wrong so far.
  List<Fault> faults() {
    return faults;
  }

  /// Where the value of each field of the record begins, as the parser counts.
  Map<String, Long> places() {
    return places;
  }

  /// The fields of the object at whose start the parser is; afterwards it is at its end.
  SequencedMap<String, Value> fields() throws IOException {
    var fields = new LinkedHashMap<String, Value>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      field = parser.currentName();
      checkName(field);
      if (fields.containsKey(field)) duplicate(field);
      parser.nextToken();
      places.put(field, offset());
      var value = value(2);
      if (!isFull()) fields.put(field, value);
    }
    return fields;
  }

  private Value value(int depth) throws IOException {
    values++;
    if (values == MOST_VALUES + 1)
      add("TOO_MANY_VALUES", "the record has more than 100,000 values");
    if (isFull()) {
      parser.skipChildren();
      return new Value.Nothing();
    }
    return switch (parser.currentToken()) {
      case VALUE_STRING -> new Value.Text(text());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      case VALUE_TRUE -> new Value.Truth(true);
      case VALUE_FALSE -> new Value.Truth(false);
      case VALUE_NULL -> new Value.Nothing();
      case START_ARRAY -> tooDeep(depth) ? new Value.Nothing() : sequence(depth);
      case START_OBJECT -> tooDeep(depth) ? new Value.Nothing() : object(depth);
      default -> throw new IllegalStateException("not a value: " + parser.currentToken());
    };
  }

  private boolean isFull() {
    return values > MOST_VALUES;
  }

  private boolean tooDeep(int depth) throws IOException {
    if (depth <= DEEPEST) return false;
    add("JSON_DEPTH", "values are nested more than " + DEEPEST + " deep");
    parser.skipChildren();
    return true;
  }

  private Value sequence(int depth) throws IOException {
    var found = new ArrayList<Value>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      var value = value(depth + 1);
      if (!isFull()) found.add(value);
    }
    return new Value.Sequence(found);
  }

  private Value object(int depth) throws IOException {
    var fields = new TreeMap<String, Value>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      checkName(name);
      if (fields.containsKey(name)) duplicate(name);
      parser.nextToken();
      var value = value(depth + 1);
      if (!isFull()) fields.put(name, value);
    }
    return new Value.Fields(fields);
  }

  private String text() throws IOException {
    return parser.getText();
  }

  private Value number() throws IOException {
    var digits = parser.getText();
    if (digits.length() > LONGEST_NUMBER)
      add(
          "NUMBER_RANGE",
          "the number has %s digits; at most %s are taken"
              .formatted(digits.length(), LONGEST_NUMBER));
    else if (!isInRange(digits))
      add("NUMBER_RANGE", "the number %s is too large or too small".formatted(digits));
    return new Value.Digits(digits);
  }

  private static boolean isInRange(String digits) {
    double value = Double.parseDouble(digits);
    if (Double.isInfinite(value)) return false;
    int exponent = Math.max(digits.indexOf('e'), digits.indexOf('E'));
    var mantissa = exponent < 0 ? digits : digits.substring(0, exponent);
    return value != 0 || mantissa.chars().noneMatch(c -> c >= '1' && c <= '9');
  }

  private void checkName(String name) throws IOException {
    if (name.length() > LONGEST_NAME)
      add("NAME_TOO_LONG", "a field has a name of %s characters".formatted(name.length()));
    if (Characters.firstUnstorable(name) >= 0)
      add(
          "BAD_CHARACTER",
          "the field name %s holds a NUL or half a character".formatted(Quoted.of(name)));
  }

  private void duplicate(String name) {
    add("DUPLICATE_KEY", "the field %s stands twice in one object".formatted(Quoted.of(name)));
  }

  private void add(String code, String message) {
    faults.add(new Fault(code, offset(), field, message));
  }

  private long offset() {
    return parser.currentTokenLocation().getCharOffset();
  }
}
