package io.github.assay.transfer;

/// What Assay takes as text.
final class Characters {
  private Characters() {}

  /// Whether nobody sees the character, or sees it as a plain space: controls, zero-width and bidi
  /// marks, the tags block, surrogates without their partner, line separators, spaces other than
  /// U+0020.
  static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.SPACE_SEPARATOR -> c != ' ';
      default -> false;
    };
  }

  /// The place of the first NUL or surrogate without its partner, which no database keeps; -1 if
  /// there is none.
  static int firstUnstorable(String text) {
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) return i;
      i += Character.charCount(c);
    }
    return -1;
  }

  /// The first character that [#isInvisible]; -1 if there is none.
  static int firstInvisible(String text) {
    return text.codePoints().filter(Characters::isInvisible).findFirst().orElse(-1);
  }
}
