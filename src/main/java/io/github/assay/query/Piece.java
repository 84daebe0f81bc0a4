package io.github.assay.query;

import java.util.BitSet;

/// A stretch of a query without its quotes, which knows what was quoted and where it stood.
///
/// @param text without quotes and the backslashes that escape in them
/// @param quoted the places of the text that stood in quotes
/// @param column where it begins, from 1
record Piece(String text, BitSet quoted, int column) {
  /// Whether nothing of it is quoted.
  boolean isBare() {
    return quoted.isEmpty();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /// The first place from which on a symbol stands outside of quotes; -1 if nowhere.
  int find(String symbol) {
    for (int i = text.indexOf(symbol); i >= 0; i = text.indexOf(symbol, i + 1))
      if (quoted.get(i, i + symbol.length()).isEmpty()) return i;
    return -1;
  }

  boolean begins(String symbol) {
    return find(symbol) == 0;
  }

  /// What stands before a place.
  Piece before(int place) {
    return new Piece(text.substring(0, place), quoted.get(0, place), column);
  }

  /// What stands from a place on. The column is right as long as nothing before it is quoted.
  Piece from(int place) {
    return new Piece(
        text.substring(place),
        quoted.get(place, Math.max(place, text.length())),
        column + place + (quoted.get(0, place).isEmpty() ? 0 : 2));
  }

  /// Whether it is this word, in small or large letters, outside of quotes.
  boolean is(String word) {
    return isBare() && text.equalsIgnoreCase(word);
  }
}
