package io.github.assay.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The runs of three words of a text, as a set of hashes: texts that share most of them read nearly
/// alike. Case and punctuation do not matter.
public final class Shingles {
  private static final int SIZE = 3;

  /// From the finaliser of MurmurHash3.
  private static final int SPREAD_1 = 0x85ebca6b;

  private static final int SPREAD_2 = 0xc2b2ae35;

  /// What the most frequent characters count for.
  private static final int[] PLAIN = IntStream.range(0, 128).map(Shingles::letter).toArray();

  private Shingles() {}

  /// @return ascending, each once; empty if the text has no word; a text of one or two words has
  ///   one
  public static int[] of(String text) {
    int[] words = words(text);
    if (words.length == 0) return words;
    var runs = new int[Math.max(1, words.length - SIZE + 1)];
    for (int i = 0; i < runs.length; i++) {
      int hash = 1;
      for (int j = i; j < Math.min(words.length, i + SIZE); j++) hash = mixed(31 * hash + words[j]);
      runs[i] = hash;
    }
    return set(runs);
  }

  /// The share of what one of two sets holds that both hold; 0 if both are empty.
  public static double jaccard(int[] one, int[] other) {
    int both = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      if (one[i] == other[j]) both++;
      int before = one[i];
      if (before <= other[j]) i++;
      if (before >= other[j]) j++;
    }
    int either = one.length + other.length - both;
    return either == 0 ? 0 : (double) both / either;
  }

  private static int[] words(String text) {
    var words = new int[text.length() / 2 + 1];
    int count = 0;
    int hash = 0;
    boolean isInside = false;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      int letter = point < PLAIN.length ? PLAIN[point] : letter(point);
      if (letter != 0) {
        hash = 31 * hash + letter;
        isInside = true;
      } else if (isInside) {
        words[count++] = mixed(hash);
        hash = 0;
        isInside = false;
      }
    }
    if (isInside) words[count++] = mixed(hash);
    return Arrays.copyOf(words, count);
  }

  /// What a character counts for; 0 if it parts words.
  private static int letter(int point) {
    return Character.isLetterOrDigit(point) ? Character.toLowerCase(point) : 0;
  }

  private static int[] set(int[] values) {
    Arrays.sort(values);
    int count = 0;
    for (int i = 0; i < values.length; i++)
      if (i == 0 || values[i] != values[i - 1]) values[count++] = values[i];
    return Arrays.copyOf(values, count);
  }

  private static int mixed(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * SPREAD_1;
    mixed = (mixed ^ (mixed >>> 13)) * SPREAD_2;
    return mixed ^ (mixed >>> 16);
  }
}
