package io.github.assay.text;

/// Which features a text has.
///
/// @param words longest word n-gram, 0 for none
/// @param shortest shortest character n-gram, at least 1
/// @param longest longest character n-gram, less than `shortest` for none
/// @param minDocuments a feature in fewer texts than this is left out, at least 1
/// @param maxFeatures so many features are kept at most, those in most texts first
public record Pipeline(int words, int shortest, int longest, int minDocuments, int maxFeatures) {
  /// Words, pairs of words, and runs of 2 to 4 characters, each in at least two texts.
  public static final Pipeline STANDARD = new Pipeline(2, 2, 4, 2, 60_000);

  public Pipeline {
    if (words < 0 || shortest < 1 || minDocuments < 1 || maxFeatures < 1)
      throw new IllegalArgumentException(
          "no such features: %d %d %d %d %d"
              .formatted(words, shortest, longest, minDocuments, maxFeatures));
  }
}
