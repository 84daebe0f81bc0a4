package io.github.assay.transfer;

import java.util.Arrays;

/// How far two spellings are apart.
final class Spelling {
  private Spelling() {}

  /// The number of letters to put in, take out or change (Levenshtein 1966).
  ///
  /// @param limit what is as far apart as this, or further, gives this
  static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit) return limit;
    var row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return Math.min(limit, row[b.length()]);
  }
}
