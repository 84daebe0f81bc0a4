package io.github.assay.workbench;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.assay.domain.Item;

/// An item as the line of JSON that `suggest` reads.
final class JsonLine {
  private JsonLine() {}

  static String of(Item item) {
    return "{\"id\":%s,\"title\":%s,\"description\":%s}"
        .formatted(quoted(item.id()), quoted(item.title()), quoted(item.description()));
  }

  /// A text as JSON has it.
  static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
