package io.github.assay.text;

import java.util.ArrayList;
import java.util.List;

/// Finds the n-grams of a text, each as a 64-bit hash, without making a string of it.
///
/// Word n-grams do not cross from the title into the description. Of a word such as `x-y` the parts
/// are words too, without neighbours. Character n-grams stay within a word, with one space on each
/// side of it, and never begin or end inside a letter of two UTF-16 units, which no file can hold
/// half of.
final class Grams {
  /// What a feature is made of; the letter begins its name.
  static final char WORDS = 'w';

  /// See [#WORDS].
  static final char CHARACTERS = 'c';

  private static final int LONGEST_WORD = 64;

  /// Takes n-grams. The text of one is valid only while it is taken.
  interface Sink {
    /// @param hash of the family and the characters
    /// @param line where the characters are
    /// @param from first
    /// @param to one after the last
    void take(long hash, CharSequence line, int from, int to);
  }

  private final Pipeline pipeline;

  Grams(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  /// Gives every n-gram of a text to the sink, each as often as it is there.
  void forEach(Text text, Sink sink) {
    visit(text.title(), sink);
    visit(text.description(), sink);
  }

  private void visit(String text, Sink sink) {
    var tokens = Tokens.of(text);
    var line = new Line();
    for (Token token : tokens) line.add(token.word());
    for (int word = 0; word < line.size(); word++) {
      wordGrams(line, word, sink);
      characterGrams(line, word, sink);
    }
    if (pipeline.words() > 0) parts(text, tokens, sink);
  }

  private void wordGrams(Line line, int first, Sink sink) {
    int last = Math.min(line.size(), first + pipeline.words());
    for (int word = first; word < last; word++)
      give(WORDS, line.text, line.start(first), line.end(word), sink);
  }

  private void parts(String text, List<Token> tokens, Sink sink) {
    for (Token token : tokens)
      if (Tokens.isCompound(text, token))
        for (Token part : Tokens.parts(text, token))
          give(WORDS, part.word(), 0, part.word().length(), sink);
  }

  private void characterGrams(Line line, int word, Sink sink) {
    int from = line.start(word) - 1;
    int most = Math.min(line.end(word) + 1, from + LONGEST_WORD);
    int to = isInside(line.text, most) ? most - 1 : most;
    for (int length = pipeline.shortest(); length <= pipeline.longest(); length++) {
      if (length >= to - from) {
        give(CHARACTERS, line.text, from, to, sink);
        return;
      }
      for (int start = from; start + length <= to; start++)
        if (!isInside(line.text, start) && !isInside(line.text, start + length))
          give(CHARACTERS, line.text, start, start + length, sink);
    }
  }

  /// Whether a place is between the two units of a letter.
  private static boolean isInside(CharSequence line, int at) {
    return at < line.length()
        && Character.isLowSurrogate(line.charAt(at))
        && Character.isHighSurrogate(line.charAt(at - 1));
  }

  private static void give(char family, CharSequence line, int from, int to, Sink sink) {
    sink.take(hash(family, line, from, to), line, from, to);
  }

  /// The family that gave an n-gram its hash.
  static char familyOf(long hash, CharSequence line, int from, int to) {
    return hash(WORDS, line, from, to) == hash ? WORDS : CHARACTERS;
  }

  /// The words that an n-gram of words is, or the word that one of characters is from.
  static String words(CharSequence line, int from, int to, char family) {
    if (family == WORDS) return line.subSequence(from, to).toString();
    int start = line.charAt(from) == ' ' ? from + 1 : from;
    while (line.charAt(start - 1) != ' ') start--;
    int end = start;
    while (line.charAt(end) != ' ') end++;
    return line.subSequence(start, end).toString();
  }

  /// The hash of an n-gram: every character multiplied in, then mixed (SplitMix64's finish).
  static long hash(char family, CharSequence line, int from, int to) {
    long hash = family;
    for (int at = from; at < to; at++)
      hash = (hash ^ line.charAt(at)) * 0x9E3779B97F4A7C15L + at - from;
    hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
    return hash ^ (hash >>> 31);
  }

  /// Words in a row, a space around each.
  private static final class Line {
    private final StringBuilder text = new StringBuilder(" ");
    private final List<Integer> starts = new ArrayList<>();

    void add(String word) {
      starts.add(text.length());
      text.append(word).append(' ');
    }

    int size() {
      return starts.size();
    }

    int start(int word) {
      return starts.get(word);
    }

    int end(int word) {
      return (word + 1 < starts.size() ? starts.get(word + 1) : text.length()) - 1;
    }
  }
}
