package io.github.assay.workbench;

import io.github.assay.domain.Item;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a recipe makes of a text before anything is weighed.
///
/// @param item whose text it is
/// @param source what has learned the features
/// @param title the words of the title, normalised, in order
/// @param description the words of the description
/// @param pieces all n-grams of the text, each once: features by falling weight, then others by
///   falling number of texts
public record Preview(
    Item item, Source source, List<String> title, List<String> description, List<Piece> pieces) {
  private static final int LONGEST = 60;

  public Preview {
    title = List.copyOf(title);
    description = List.copyOf(description);
    pieces = List.copyOf(pieces);
  }

  /// Where features come from.
  ///
  /// @param run id of the run; empty if it is what a training with the standard settings would
  ///   learn now
  /// @param recipe its id
  /// @param cut how texts are cut
  /// @param texts from how many texts the features were learned
  /// @param features how many there are
  public record Source(String run, String recipe, Cut cut, int texts, int features) {}

  /// How texts are cut.
  ///
  /// @param words longest n-gram of words, 0 for none
  /// @param shortest shortest n-gram of characters
  /// @param longest longest n-gram of characters, less than `shortest` for none
  /// @param leastTexts an n-gram in fewer texts is no feature
  /// @param mostFeatures so many n-grams are features at most, those in most texts first
  public record Cut(int words, int shortest, int longest, int leastTexts, int mostFeatures) {}

  /// An n-gram of the text.
  ///
  /// @param words of how many words it is; 0 if it is of characters
  /// @param text what stands there, normalised; one of characters has a space at a word's edge
  /// @param title how often it is in the title
  /// @param description how often it is in the description
  /// @param texts in how many of the texts that were learned from it is
  /// @param idf how much its rarity counts; 0 if it is no feature
  /// @param weight its TF-IDF value in the text; 0 if it is no feature
  /// @param fate what becomes of it
  public record Piece(
      int words,
      String text,
      int title,
      int description,
      int texts,
      double idf,
      float weight,
      Fate fate) {
    /// What stands there, as people are shown it: spaces can be seen where they are part of it, and
    /// very long words are cut.
    public String shown() {
      return shortened(words > 0 ? text : text.replace(' ', '\u2423'));
    }
  }

  /// A word as people are shown it.
  public static String shortened(String word) {
    if (word.codePointCount(0, word.length()) <= LONGEST) return word;
    return word.substring(0, word.offsetByCodePoints(0, LONGEST)) + "\u2026";
  }

  /// What becomes of an n-gram.
  public enum Fate {
    /// It is a feature.
    FEATURE,

    /// It was in too few texts.
    RARE,

    /// It was in none of the texts.
    UNKNOWN,

    /// It was in enough texts, but others were in more, and there is a most.
    CROWDED_OUT
  }

  /// How many n-grams meet each fate; all fates are in it.
  public Map<Fate, Integer> fates() {
    var counts = new EnumMap<Fate, Integer>(Fate.class);
    for (Fate fate : Fate.values()) counts.put(fate, 0);
    for (Piece piece : pieces) counts.merge(piece.fate(), 1, Integer::sum);
    return counts;
  }
}
