package io.github.assay.workbench;

import java.util.List;

/// Which words texts are made of. A word counts once an item.
///
/// @param items how many items were read
/// @param gold how many items are gold
/// @param sampled of how many of those, chosen by chance, the words were counted by tag; all of
///   them unless there are very many
/// @param frequent the words of most items, without those that say nothing, such as "the"
/// @param tags each tag that is gold somewhere, in the owner's order
public record Terms(int items, int gold, int sampled, List<Frequent> frequent, List<OfTag> tags) {
  public Terms {
    frequent = List.copyOf(frequent);
    tags = List.copyOf(tags);
  }

  /// Whether the words of tags come from some of the gold items only.
  public boolean isSampled() {
    return sampled < gold;
  }

  /// A word and how many items it is in.
  public record Frequent(String word, int items) {}

  /// What tells the texts of a tag from those of the other gold items.
  ///
  /// @param items gold items with the tag, among those that were read
  /// @param words surest first
  public record OfTag(int tag, String name, int items, List<Telling> words) {
    public OfTag {
      words = List.copyOf(words);
    }
  }

  /// A word that is more frequent with a tag than without it.
  ///
  /// @param here gold items with the tag and the word
  /// @param elsewhere gold items with the word, without the tag
  /// @param z how surely
  /// @see io.github.assay.evaluation.LogOdds
  public record Telling(String word, int here, int elsewhere, double z) {}
}
