package io.github.assay.learning.rules;

import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/// What the rules know of a tag.
///
/// @param id the tag's id
/// @param names spellings of its name
/// @param aliases other spellings
/// @param implies ids of all its ancestors, nearest first
record RuleTag(int id, List<String> names, List<String> aliases, List<Integer> implies) {
  RuleTag {
    names = List.copyOf(names);
    aliases = List.copyOf(aliases);
    implies = List.copyOf(implies);
  }

  /// The tags of a vocabulary, by ascending id. A name that begins with its facet, as
  /// `game::strategy` does, is also known without it.
  static List<RuleTag> of(Vocabulary vocabulary) {
    return vocabulary.tags().stream()
        .sorted((a, b) -> Integer.compare(a.id(), b.id()))
        .map(tag -> of(tag, vocabulary))
        .toList();
  }

  private static RuleTag of(Tag tag, Vocabulary vocabulary) {
    var names = new ArrayList<String>(List.of(tag.name()));
    var prefix = tag.facet() + "::";
    if (tag.name().startsWith(prefix) && tag.name().length() > prefix.length())
      names.add(tag.name().substring(prefix.length()));
    var implies = vocabulary.ancestors(tag.id()).stream().map(Tag::id).toList();
    return new RuleTag(tag.id(), names, tag.aliases(), implies);
  }
}
