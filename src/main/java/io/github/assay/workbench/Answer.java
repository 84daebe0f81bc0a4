package io.github.assay.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assay.bundle.Bundle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// What a bundle suggests for one item, as files and the command line show it.
///
/// @param id of the item; empty for a text that has none
/// @param tags best first
public record Answer(String id, List<Tagged> tags) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Answer {
    tags = List.copyOf(tags);
  }

  /// One suggested tag.
  ///
  /// @param tag its name
  /// @param score in `[0, 1]`
  /// @param source `rule`, `parent` or `model`
  public record Tagged(String tag, float score, String source) {}

  /// The answer as one line of JSON in UTF-8, with its line feed.
  byte[] line() {
    try {
      return (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer that cannot be written as JSON", e);
    }
  }

  /// Asks a bundle.
  public static Answer of(String id, Bundle bundle, String title, String description) {
    return new Answer(
        id,
        bundle.suggest(title, description).stream()
            .map(
                found ->
                    new Tagged(
                        bundle.vocabulary().tag(found.tag()).name(),
                        (float) found.score(),
                        found.source().name().toLowerCase(Locale.ROOT)))
            .toList());
  }
}
