package io.github.assay.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts texts into words.
///
/// A word is a run of letters, digits and marks. Kept together are `x-y`, `node.js`, `don't`,
/// `q&a`; `.net`, `#tag`; `c++`, `c#`. In scripts without spaces every character is a word of its
/// own. Everything else, emoji too, only separates.
public final class Tokens {
  private static final int SHORTEST_SHARP = 2;

  private Tokens() {}

  /// The words of a text, in order.
  public static List<Token> of(String text) {
    var found = new ArrayList<Token>();
    int at = 0;
    while (at < text.length()) {
      int end = endOfWord(text, at);
      if (end > at) found.add(token(text, at, end));
      at = end > at ? end : at + Character.charCount(text.codePointAt(at));
    }
    return found;
  }

  /// The simple words that a word is made of: `x-y` gives `x` and `y`, `#tag` gives `tag`; a simple
  /// word gives itself.
  ///
  /// @param text the text that the token was cut from
  public static List<Token> parts(String text, Token token) {
    var found = new ArrayList<Token>();
    int from = token.start();
    if (text.charAt(from) == '#') from++;
    for (int at = from + 1; at <= token.end(); at++)
      if (at == token.end() || isConnector(text.charAt(at)) || text.charAt(at) == '_') {
        if (at > from) found.add(token(text, from, at));
        from = at + 1;
      }
    return found;
  }

  /// Whether a word has other parts than itself.
  public static boolean isCompound(String text, Token token) {
    if (text.charAt(token.start()) == '#') return true;
    for (int at = token.start() + 1; at < token.end(); at++)
      if (isConnector(text.charAt(at)) || text.charAt(at) == '_') return true;
    return false;
  }

  private static Token token(String text, int start, int end) {
    return new Token(normal(text.substring(start, end)), start, end);
  }

  private static String normal(String word) {
    boolean ascii = word.chars().allMatch(unit -> unit < 128);
    if (ascii) return word.toLowerCase(Locale.ROOT);
    return Normalizer.normalize(word, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('\u2019', '\'')
        .replace('\u2010', '-')
        .replace('\u2011', '-');
  }

  /// Where the word that starts here ends; the start itself if none does.
  private static int endOfWord(String text, int start) {
    int first = text.codePointAt(start);
    int at = start + Character.charCount(first);
    if (isPrefix(text, start)) return restOfWord(text, at);
    if (!isWord(first)) return start;
    if (isAlone(first)) return endOfMarks(text, at);
    return endOfSigns(text, start, restOfWord(text, at));
  }

  private static int restOfWord(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      boolean joins = isConnector(point) && at + 1 < text.length() && isJoined(text, at + 1);
      if (!joins && (!isWord(point) || isAlone(point))) return at;
      at += Character.charCount(point);
    }
    return at;
  }

  private static int endOfMarks(String text, int from) {
    int at = from;
    while (at < text.length() && isMark(text.codePointAt(at)))
      at += Character.charCount(text.codePointAt(at));
    return at;
  }

  /// Takes in the signs of `c++` and `c#`.
  private static int endOfSigns(String text, int start, int end) {
    int signs = end;
    if (text.startsWith("++", end)) signs = end + 2;
    else if (text.startsWith("#", end) && end - start < SHORTEST_SHARP) signs = end + 1;
    return signs < text.length() && isWord(text.codePointAt(signs)) ? end : signs;
  }

  /// Whether the `.` of `.net` or the `#` of `#tag` stands here.
  private static boolean isPrefix(String text, int at) {
    char sign = text.charAt(at);
    if ((sign != '.' && sign != '#') || at + 1 == text.length()) return false;
    if (at > 0 && (text.charAt(at - 1) == sign || isWord(text.codePointBefore(at)))) return false;
    int next = text.codePointAt(at + 1);
    return Character.isLetter(next) && !isAlone(next);
  }

  private static boolean isJoined(String text, int at) {
    int next = text.codePointAt(at);
    return isWord(next) && !isAlone(next);
  }

  private static boolean isConnector(int point) {
    return switch (point) {
      case '-', '.', '\'', '&', '\u2019', '\u2010', '\u2011' -> true;
      default -> false;
    };
  }

  private static boolean isWord(int point) {
    return Character.isLetterOrDigit(point) || isMark(point) || point == '_';
  }

  private static boolean isMark(int point) {
    if (point >= 0xFE00 && point <= 0xFE0F) return false;
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /// Whether a character is of a script that puts no spaces between words.
  private static boolean isAlone(int point) {
    if (point < 0x0E00) return false;
    return switch (UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
