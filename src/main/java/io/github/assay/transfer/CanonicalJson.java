package io.github.assay.transfer;

import java.util.Locale;
import java.util.Map;

/// JSON with one way to write each value: no spaces, names of inner objects ascending, numbers as
/// they came, only `"`, `\` and control characters escaped.
public final class CanonicalJson {
  private CanonicalJson() {}

  /// The text of a value.
  public static String of(Value value) {
    var out = new StringBuilder();
    append(value, out);
    return out.toString();
  }

  /// The text of an object whose fields keep their order.
  public static String of(Map<String, Value> fields) {
    var out = new StringBuilder();
    appendFields(fields, out);
    return out.toString();
  }

  private static void append(Value value, StringBuilder out) {
    switch (value) {
      case Value.Text text -> appendText(text.text(), out);
      case Value.Digits number -> out.append(number.digits());
      case Value.Truth truth -> out.append(truth.value());
      case Value.Nothing nothing -> out.append("null");
      case Value.Sequence sequence -> appendSequence(sequence, out);
      case Value.Fields fields -> appendFields(fields.fields(), out);
    }
  }

  private static void appendSequence(Value.Sequence sequence, StringBuilder out) {
    out.append('[');
    var separator = "";
    for (Value value : sequence.values()) {
      out.append(separator);
      append(value, out);
      separator = ",";
    }
    out.append(']');
  }

  private static void appendFields(Map<String, Value> fields, StringBuilder out) {
    out.append('{');
    var separator = "";
    for (Map.Entry<String, Value> field : fields.entrySet()) {
      out.append(separator);
      appendText(field.getKey(), out);
      out.append(':');
      append(field.getValue(), out);
      separator = ",";
    }
    out.append('}');
  }

  private static void appendText(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (c < ' ') out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          else out.append(c);
        }
      }
    }
    out.append('"');
  }
}
