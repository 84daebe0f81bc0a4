package io.github.assay.transfer;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A value that stands in a file. All values of a delimited file are texts; JSON has all kinds.
public sealed interface Value {
  /// A text, as it was written.
  record Text(String text) implements Value {
    /// An empty text, which is also an empty cell.
    public static final Text EMPTY = new Text("");
  }

  /// A number.
  ///
  /// @param digits as the file wrote them, so that `1.50` stays `1.50`
  record Digits(String digits) implements Value {}

  /// `true` or `false`.
  record Truth(boolean value) implements Value {}

  /// `null`.
  record Nothing() implements Value {}

  /// A list, in order.
  record Sequence(List<Value> values) implements Value {
    public Sequence {
      values = List.copyOf(values);
    }

    /// A list of texts.
    public static Sequence ofTexts(List<String> texts) {
      return new Sequence(texts.stream().<Value>map(Text::new).toList());
    }
  }

  /// An object, by ascending name.
  record Fields(SortedMap<String, Value> fields) implements Value {
    public Fields {
      fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }
  }

  /// What it is, for people: `a text`, `a list` and so on.
  default String kind() {
    return switch (this) {
      case Text text -> "a text";
      case Digits number -> "a number";
      case Truth truth -> "true or false";
      case Nothing nothing -> "null";
      case Sequence sequence -> "a list";
      case Fields fields -> "an object";
    };
  }
}
