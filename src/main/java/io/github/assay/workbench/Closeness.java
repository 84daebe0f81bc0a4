package io.github.assay.workbench;

import java.util.Locale;
import java.util.OptionalInt;

/// How close a name is to what somebody types.
public final class Closeness {
  private static final int WORD = 100;
  private static final int INSIDE = 200;
  private static final int SCATTERED = 300;

  private Closeness() {}

  /// How far a name is from a text; case, hyphens and underscores do not matter.
  ///
  /// @return 0 for the very name, then names that begin with the text, names of which a word begins
  ///   with it, names that hold it, names that hold its letters in this order; shorter names first
  ///   within each; empty if none of these
  public static OptionalInt distance(String typed, String name) {
    var text = plain(typed);
    var whole = plain(name);
    if (text.isEmpty()) return OptionalInt.empty();
    var longer = Math.min(whole.length() - text.length(), WORD - 1);
    if (whole.startsWith(text)) return OptionalInt.of(longer);
    if (whole.contains(" " + text)) return OptionalInt.of(WORD + longer);
    if (whole.contains(text)) return OptionalInt.of(INSIDE + longer);
    var gaps = gaps(text.replace(" ", ""), whole);
    return gaps < 0 || gaps > 2 * text.length()
        ? OptionalInt.empty()
        : OptionalInt.of(SCATTERED + gaps);
  }

  /// Whether a name, or a word in it, begins with a text that is not blank.
  static boolean begins(String text, String name) {
    var distance = distance(text, name);
    return distance.isPresent() && distance.getAsInt() < INSIDE;
  }

  /// How many letters of the name are jumped over before the last one that is needed, or -1 if the
  /// letters are not all there. The first letter has to begin a word.
  private static int gaps(String letters, String name) {
    var best = -1;
    for (int start = 0; start < name.length(); start++) {
      var beginsWord = start == 0 || name.charAt(start - 1) == ' ';
      if (!beginsWord || name.charAt(start) != letters.charAt(0)) continue;
      var gaps = gapsFrom(letters, name, start);
      if (gaps >= 0 && (best < 0 || gaps < best)) best = gaps;
    }
    return best;
  }

  private static int gapsFrom(String letters, String name, int start) {
    var at = start;
    for (int i = 0; i < letters.length(); i++) {
      at = name.indexOf(letters.charAt(i), at) + 1;
      if (at == 0) return -1;
    }
    return at - start - letters.length();
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ').strip();
  }
}
