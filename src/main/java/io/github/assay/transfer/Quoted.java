package io.github.assay.transfer;

import java.util.Locale;

/// A value of a file as a message may show it: in quotes, at most 80 characters, nothing invisible.
public final class Quoted {
  private static final int LONGEST = 80;

  private Quoted() {}

  /// Quotes a text; what cannot be seen is written as `\n`, `\t` or `\x{200b}`.
  public static String of(String text) {
    return '"' + inner(text) + '"';
  }

  /// The same without the quotes around it.
  static String inner(String text) {
    var out = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      var shown = shown(c);
      if (out.length() + shown.length() > LONGEST - 3) return out.append("…").toString();
      out.append(shown);
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static String shown(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          Characters.isInvisible(c)
              ? "\\x{" + Integer.toHexString(c).toLowerCase(Locale.ROOT) + "}"
              : Character.toString(c);
    };
  }
}
