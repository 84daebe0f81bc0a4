package io.github.assay.learning.rules;

import io.github.assay.text.Stems;
import io.github.assay.text.Token;
import io.github.assay.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/// The simple words of a text in a row, as rules compare them.
///
/// @param words in the order of the text
record Words(List<Word> words) {
  /// @param plain normalised, as it was written
  /// @param stem its stem
  /// @param start first UTF-16 unit in the text
  /// @param end one after the last
  /// @param stands whether it is a whole word of the text, not a part of one such as `x-y`
  record Word(String plain, String stem, int start, int end, boolean stands) {}

  static Words of(String text) {
    var words = new ArrayList<Word>();
    for (Token token : Tokens.of(text)) {
      var parts = Tokens.parts(text, token);
      for (Token part : parts)
        words.add(
            new Word(
                part.word(), Stems.of(part.word()), part.start(), part.end(), parts.size() == 1));
    }
    return new Words(words);
  }

  int size() {
    return words.size();
  }

  Word get(int place) {
    return words.get(place);
  }

  /// The stems from one place up to another, with spaces between them.
  String stems(int from, int to) {
    if (to - from == 1) return get(from).stem();
    var joined = new StringBuilder(get(from).stem());
    for (int place = from + 1; place < to; place++) joined.append(' ').append(get(place).stem());
    return joined.toString();
  }

  /// The stem of the words from one place up to another written as one.
  String together(int from, int to) {
    var joined = new StringBuilder();
    for (int place = from; place < to; place++) joined.append(get(place).plain());
    return Stems.of(joined.toString());
  }
}
