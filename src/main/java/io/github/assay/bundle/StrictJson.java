package io.github.assay.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// JSON as it stands in bundles: `snake_case` names, the order of the records, line feeds on every
/// system. Reading refuses what is doubtful: a name twice, a value missing or null, text after the
/// end, a number in quotes, deep nesting; a name that is not known is passed over.
final class StrictJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(16)
                          .maxNameLength(1000)
                          .maxNumberLength(40)
                          .maxStringLength(1 << 24)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private StrictJson() {}

  /// Reads one value.
  ///
  /// @param entry where it stands, for the message
  static <T> T read(byte[] json, Class<T> type, String entry) throws Refusal {
    try {
      var value = MAPPER.readValue(json, type);
      if (value == null) throw Refusal.damaged("JSON_UNREADABLE", entry, "it holds only null");
      return value;
    } catch (JsonProcessingException e) {
      throw Refusal.damaged("JSON_UNREADABLE", entry, reason(e));
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can be read", e);
    }
  }

  /// Some value on several lines, for people who look into a bundle; ended by a line feed.
  static byte[] pretty(Object value) {
    var indenter = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withArrayEmptySeparator("")
                    .withObjectEmptySeparator(""))
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    try {
      return (MAPPER.writer(printer).writeValueAsString(value) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value that cannot be written as JSON", e);
    }
  }

  /// Some value on one line, without a line feed.
  static String line(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value that cannot be written as JSON", e);
    }
  }

  private static String reason(JsonProcessingException e) {
    var place = e.getLocation();
    var where =
        place == null ? "" : "line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
    var field = e instanceof JsonMappingException mapping ? mapping.getPathReference() : "";
    var what = e.getCause() == null ? e.getOriginalMessage() : e.getCause().getMessage();
    var said = what == null ? "not as it should be" : what.lines().findFirst().orElse("");
    return "not the JSON that belongs here (%s): %s".formatted(where, Shown.name(said))
        + (field.isEmpty() ? "" : " at " + Shown.name(fieldOf(field)));
  }

  /// `io.github.assay.bundle.Manifest["data"]->…Data["items"]` as `data.items`.
  private static String fieldOf(String reference) {
    var field = new StringBuilder();
    for (String step : reference.split("->", -1)) {
      var open = step.indexOf('[');
      if (open >= 0)
        field
            .append(field.isEmpty() ? "" : ".")
            .append(step.replaceAll("^[^\\[]*\\[\"?|\"?]$", ""));
    }
    return field.toString();
  }
}
