package io.github.assay.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.regex.Pattern;

/// Turns what the JSON parser says into problems, and holds its limits.
final class JsonFaults {
  /// Strict: no comments, no NaN, no single quotes. Limits are wider than those of [JsonTree],
  /// which names the place and lets the reading go on.
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(1_000)
                  .maxStringLength(SourceText.LONGEST_RECORD)
                  .maxNumberLength(100_000)
                  .build())
          .build();

  private static final Pattern DETAILS =
      Pattern.compile("\\s*\\(start marker.*|\\s+at \\[Source.*");

  private JsonFaults() {}

  /// The code of a failure of the parser.
  static String code(JsonProcessingException e) {
    return switch (e) {
      case JsonEOFException eof -> "JSON_EOF";
      case StreamConstraintsException limit -> limitCode(String.valueOf(limit.getMessage()));
      default -> original(e).contains("end-of-input") ? "JSON_EOF" : "BAD_JSON";
    };
  }

  private static String original(JsonProcessingException e) {
    return String.valueOf(e.getOriginalMessage());
  }

  private static String limitCode(String message) {
    if (message.contains("nesting depth")) return "JSON_DEPTH";
    if (message.startsWith("Number")) return "NUMBER_RANGE";
    return message.startsWith("Name") ? "NAME_TOO_LONG" : "FIELD_TOO_LARGE";
  }

  /// One sentence for a failure of the parser.
  static String message(JsonProcessingException e) {
    return switch (code(e)) {
      case "JSON_EOF" -> "the text ends before the record does; is the file cut off?";
      case "JSON_DEPTH" -> "values are nested more than " + JsonTree.DEEPEST + " deep";
      case "NUMBER_RANGE" -> "a number has more than " + JsonTree.LONGEST_NUMBER + " digits";
      case "FIELD_TOO_LARGE" -> "a value is longer than 1,048,576 characters";
      default -> "this is not JSON: " + details(e);
    };
  }

  private static String details(JsonProcessingException e) {
    var message = original(e).lines().findFirst().orElse("");
    if (message.contains("comment")) return "it has no comments";
    if (message.startsWith("Non-standard token")) return "it has no NaN and no infinity";
    var plain = DETAILS.matcher(message).replaceAll("");
    return plain.length() > 200 ? plain.substring(0, 200) + "…" : plain;
  }

  /// Where a failure of the parser happened, as it counts; at least 0.
  static long offset(JsonProcessingException e) {
    var location = e.getLocation();
    return location == null ? 0 : Math.max(0, location.getCharOffset());
  }
}
