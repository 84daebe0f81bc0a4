package io.github.assay.bundle;

/// Text out of a bundle, made fit to be shown in a sentence.
final class Shown {
  private static final int LONGEST = 80;

  private Shown() {}

  /// A name with control and other invisible characters written as escapes, at most 80 characters.
  static String name(String raw) {
    var shown = new StringBuilder();
    raw.codePoints().limit(LONGEST).forEach(c -> append(shown, c));
    if (shown.length() > LONGEST) shown.setLength(LONGEST);
    if (raw.codePointCount(0, raw.length()) > LONGEST) shown.append('…');
    return shown.toString();
  }

  private static void append(StringBuilder shown, int codePoint) {
    switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          shown.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
      default -> shown.appendCodePoint(codePoint);
    }
  }
}
