package io.github.assay.store.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assay.domain.Conventions;
import io.github.assay.domain.Renewal;
import java.util.List;

/// Values that the database keeps as JSON.
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .addMixIn(Conventions.class, WithoutNothingNew.class)
          .build();

  /// Leaves out what came later, so that what was written before is written the same.
  private interface WithoutNothingNew {
    @SuppressWarnings("UnusedMethod") // its name alone matters
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<String> ignored();

    @SuppressWarnings("UnusedMethod")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<Renewal> renewals();
  }

  /// A text.
  static final TypeReference<String> TEXT = new TypeReference<>() {};

  private Json() {}

  /// A record, list or map as JSON on one line.
  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value that cannot be written as JSON", e);
    }
  }

  /// Reads it back.
  ///
  /// @throws IllegalArgumentException if the text is not that
  static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }
}
