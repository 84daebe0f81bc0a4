package io.github.assay.learning.embedding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Cuts a text into the pieces of words that a sentence model knows: lower case, no accents, words
/// and punctuation apart, each word by the longest pieces from its start. Thread-safe; never
/// changes.
///
/// @see <a href="https://arxiv.org/abs/1810.04805">Devlin et al. (2018)</a>
final class WordPieces {
  private static final int LONGEST_WORD = 100;
  private static final String INNER = "##";

  private final Map<String, Integer> numbers = new HashMap<>();
  private final long start;
  private final long end;
  private final int unknown;

  /// @param tokenizer the JSON file that comes with the model
  WordPieces(InputStream tokenizer) throws IOException {
    JsonNode vocabulary = JsonMapper.builder().build().readTree(tokenizer).at("/model/vocab");
    vocabulary
        .properties()
        .forEach(piece -> numbers.put(piece.getKey(), piece.getValue().intValue()));
    start = number("[CLS]");
    end = number("[SEP]");
    unknown = number("[UNK]");
  }

  private int number(String piece) {
    var number = numbers.get(piece);
    if (number == null) throw new IllegalStateException("the tokenizer does not know " + piece);
    return number;
  }

  /// The numbers of a text's pieces, between those for its start and its end.
  ///
  /// @param most how many numbers at most; the rest of the text is left out
  long[] of(String text, int most) {
    var found = new Found(most - 1);
    found.add(start);
    var word = new StringBuilder();
    plain(text)
        .codePoints()
        .forEach(
            character -> {
              if (isApart(character)) {
                found.take(word);
                found.take(word.appendCodePoint(character));
              } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                found.take(word);
              } else if (!isNothing(character)) {
                word.appendCodePoint(character);
              }
            });
    found.take(word);
    return found.ended();
  }

  private static String plain(String text) {
    var apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    var plain = new StringBuilder();
    apart
        .codePoints()
        .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isNothing(int character) {
    int type = Character.getType(character);
    return character == 0
        || character == 0xFFFD
        || type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.PRIVATE_USE
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED;
  }

  /// Whether a character is a word by itself: punctuation, signs of ASCII, and Han.
  private static boolean isApart(int character) {
    boolean isSign = character > ' ' && character < 0x7F && !Character.isLetterOrDigit(character);
    return isSign || isPunctuation(character) || isHan(character);
  }

  private static boolean isPunctuation(int character) {
    return switch (Character.getType(character)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isHan(int character) {
    return (character >= 0x4E00 && character <= 0x9FFF)
        || (character >= 0x3400 && character <= 0x4DBF)
        || (character >= 0xF900 && character <= 0xFAFF)
        || (character >= 0x20000 && character <= 0x2CEAF)
        || (character >= 0x2F800 && character <= 0x2FA1F);
  }

  /// Gathers numbers.
  private final class Found {
    private final long[] all;
    private int size;

    Found(int most) {
      all = new long[most + 1];
    }

    void add(long number) {
      if (size + 1 < all.length) all[size++] = number;
    }

    /// Takes a word, which is empty afterwards.
    void take(StringBuilder word) {
      if (!word.isEmpty()) for (int number : pieces(word.toString())) add(number);
      word.setLength(0);
    }

    long[] ended() {
      all[size++] = end;
      return Arrays.copyOf(all, size);
    }
  }

  private int[] pieces(String word) {
    if (word.length() > LONGEST_WORD) return new int[] {unknown};
    var pieces = new int[word.length()];
    int count = 0;
    for (int from = 0; from < word.length(); ) {
      int to = word.length();
      while (to > from && !numbers.containsKey(piece(word, from, to))) to--;
      if (to == from) return new int[] {unknown};
      pieces[count++] = number(piece(word, from, to));
      from = to;
    }
    return Arrays.copyOf(pieces, count);
  }

  private static String piece(String word, int from, int to) {
    var piece = word.substring(from, to);
    return from == 0 ? piece : INNER + piece;
  }
}
