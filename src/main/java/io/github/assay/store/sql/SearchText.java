package io.github.assay.store.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a person types into a search field, as a query of FTS5.
final class SearchText {
  private static final int MOST_WORDS = 32;

  private SearchText() {}

  /// Each word quoted, so that nothing in it is read as an operator; the last one as a prefix if it
  /// ends in a letter or digit. Words after the 32nd are left out.
  ///
  /// @return empty if there is no letter and no digit in the text, so that nothing is asked for
  static Optional<String> toQuery(String text) {
    var clean = clean(text);
    var words = words(clean);
    if (words.isEmpty()) return Optional.empty();
    var query = new StringBuilder();
    for (String word : words) query.append('"').append(word.replace("\"", "\"\"")).append("\" ");
    var last = words.getLast();
    if (isWordy(last.codePointBefore(last.length())) && clean.endsWith(last))
      query.setCharAt(query.length() - 1, '*');
    return Optional.of(query.toString().strip());
  }

  private static List<String> words(String clean) {
    var words = new ArrayList<String>();
    for (String word : clean.split("\\s+", -1))
      if (words.size() < MOST_WORDS && word.codePoints().anyMatch(SearchText::isWordy))
        words.add(word);
    return words;
  }

  /// The same without what a database text cannot hold.
  private static String clean(String text) {
    var clean = new StringBuilder();
    text.codePoints()
        .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? ' ' : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isWordy(int codePoint) {
    return Character.isLetterOrDigit(codePoint);
  }
}
