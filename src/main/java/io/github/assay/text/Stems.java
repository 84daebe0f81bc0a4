package io.github.assay.text;

import opennlp.tools.stemmer.PorterStemmer;

/// Reduces English words to their stems (Porter 1980), so that `graphs` meets `graph`.
public final class Stems {
  private Stems() {}

  /// The stem of a normalised word; a word with other characters than `a` to `z` is its own stem.
  public static String of(String word) {
    for (int i = 0; i < word.length(); i++)
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') return word;
    return new PorterStemmer().stem(word);
  }
}
