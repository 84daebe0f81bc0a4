package io.github.assay.text;

import java.util.List;

/// Counts in how many texts some n-grams are.
public final class TextCounts {
  private final Grams grams;
  private final LongCounts places = new LongCounts();
  private final int[] counts;
  private final int[] newest;
  private int texts;

  /// @param pipeline how texts are cut
  /// @param wanted the n-grams to count
  public TextCounts(Pipeline pipeline, List<Gram> wanted) {
    grams = new Grams(pipeline);
    for (Gram gram : wanted) places.put(hash(gram), places.size() + 1);
    counts = new int[wanted.size()];
    newest = new int[wanted.size()];
  }

  /// Takes one more text.
  public void add(Text text) {
    texts++;
    grams.forEach(text, (hash, line, from, to) -> count(places.get(hash) - 1));
  }

  private void count(int place) {
    if (place < 0 || newest[place] == texts) return;
    newest[place] = texts;
    counts[place]++;
  }

  /// In how many texts an n-gram was, if it is one of those that are counted.
  ///
  /// @throws IllegalArgumentException if it is not
  public int of(Gram gram) {
    int place = places.get(hash(gram)) - 1;
    if (place < 0) throw new IllegalArgumentException("not counted: " + gram.characters());
    return counts[place];
  }

  private static long hash(Gram gram) {
    char family = gram.family() == Gram.Family.WORDS ? Grams.WORDS : Grams.CHARACTERS;
    return Grams.hash(family, gram.characters(), 0, gram.characters().length());
  }
}
