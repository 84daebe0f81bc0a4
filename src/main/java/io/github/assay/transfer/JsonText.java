package io.github.assay.transfer;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Optional;

/// JSON that stands in a cell.
final class JsonText {
  private JsonText() {}

  /// The value of a text; empty if it is not JSON, or JSON that a workspace does not keep.
  static Optional<Value> parse(String text) {
    try (JsonParser parser = JsonFaults.FACTORY.createParser("{\"value\":" + text + "}")) {
      parser.nextToken();
      var tree = new JsonTree(parser);
      var fields = tree.fields();
      if (!tree.faults().isEmpty() || fields.size() != 1 || parser.nextToken() != null)
        return Optional.empty();
      return Optional.ofNullable(fields.get("value"));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// The fields of a record that is kept as a JSON object.
  ///
  /// @throws IllegalArgumentException if it is no object
  static Value.Fields object(String text) {
    if (parse(text).orElse(Value.Text.EMPTY) instanceof Value.Fields object) return object;
    throw new IllegalArgumentException("not a JSON object: " + Quoted.of(text));
  }
}
