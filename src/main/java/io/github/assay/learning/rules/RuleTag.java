package io.github.assay.learning.rules;

import io.github.assay.domain.Phrase;
import io.github.assay.domain.Tag;
import io.github.assay.domain.TagKey;
import io.github.assay.domain.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the rules know of a tag.
///
/// @param id the tag's id
/// @param names spellings of its name
/// @param aliases other spellings, and phrases that find it
/// @param implies ids of all its ancestors, nearest first
/// @param vetoes phrases that hold it back
record RuleTag(
    int id, List<String> names, List<String> aliases, List<Integer> implies, List<String> vetoes) {
  RuleTag {
    names = List.copyOf(names);
    aliases = List.copyOf(aliases);
    implies = List.copyOf(implies);
    vetoes = List.copyOf(vetoes);
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
    var phrases = vocabulary.conventions().phrases(tag.id());
    var aliases = new ArrayList<>(tag.aliases());
    aliases.addAll(words(phrases, Phrase.Use.FINDS));
    var suspended =
        words(phrases, Phrase.Use.SUSPENDED).stream().map(TagKey::of).collect(Collectors.toSet());
    names.removeIf(name -> suspended.contains(TagKey.of(name)));
    aliases.removeIf(alias -> suspended.contains(TagKey.of(alias)));
    var implies = vocabulary.ancestors(tag.id()).stream().map(Tag::id).toList();
    return new RuleTag(tag.id(), names, aliases, implies, words(phrases, Phrase.Use.VETOES));
  }

  private static List<String> words(List<Phrase> phrases, Phrase.Use use) {
    return phrases.stream().filter(phrase -> phrase.use() == use).map(Phrase::words).toList();
  }
}
