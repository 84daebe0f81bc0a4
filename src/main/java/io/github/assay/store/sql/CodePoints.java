package io.github.assay.store.sql;

import java.util.Comparator;

/// The order of texts by code points, which is that of their UTF-8 bytes, and that of SQLite.
final class CodePoints {
  /// Differs from the order of [String] where a text has characters beyond the basic plane.
  static final Comparator<String> ORDER = CodePoints::compare;

  private CodePoints() {}

  private static int compare(String a, String b) {
    int common = Math.min(a.length(), b.length());
    for (int i = 0; i < common; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x == y) continue;
      boolean pair = Character.isSurrogate(x);
      return pair == Character.isSurrogate(y) ? Character.compare(x, y) : pair ? 1 : -1;
    }
    return Integer.compare(a.length(), b.length());
  }
}
