package io.github.assay.workbench;

import io.github.assay.domain.Field;
import io.github.assay.domain.Item;
import io.github.assay.domain.Span;
import java.util.List;

/// The part of an item's text that is worth reading first.
final class Excerpt {
  private static final int LONGEST = 160;
  private static final int BEFORE = 50;
  private static final String MORE = "\u2026";

  private Excerpt() {}

  /// Some words around the first of these places in the description; its beginning if there is
  /// none. On one line.
  ///
  /// @param places where something stands that is spoken of
  static String of(Item item, List<Span> places) {
    var text = item.description();
    int place =
        places.stream()
            .filter(span -> span.field() == Field.DESCRIPTION)
            .mapToInt(Span::start)
            .min()
            .orElse(0);
    int from = place <= BEFORE ? 0 : beginning(text, place - BEFORE);
    int to = text.length() - from <= LONGEST ? text.length() : end(text, from + LONGEST);
    var words = text.substring(from, to).strip().replaceAll("\\s+", " ");
    return (from > 0 ? MORE : "") + words + (to < text.length() ? MORE : "");
  }

  /// The first beginning of a word from a place on.
  private static int beginning(String text, int from) {
    for (int at = from; at < from + BEFORE && at < text.length(); at++)
      if (Character.isWhitespace(text.charAt(at))) return at + 1;
    return whole(text, from);
  }

  /// The last end of a word before a place.
  private static int end(String text, int to) {
    for (int at = to; at > to - BEFORE; at--)
      if (Character.isWhitespace(text.charAt(at))) return at;
    return whole(text, to);
  }

  /// A place that does not part what is one character.
  private static int whole(String text, int at) {
    return at > 0 && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
