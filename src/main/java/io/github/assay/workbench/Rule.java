package io.github.assay.workbench;

import io.github.assay.domain.Phrase;
import io.github.assay.domain.Tag;
import io.github.assay.domain.TagKey;
import io.github.assay.domain.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Words by which the rules find a tag or hold it back.
///
/// @param tag id of the tag
/// @param kind where they stand in the vocabulary
/// @param words as they are written there
/// @param isSuspended whether nothing follows from them any longer
public record Rule(int tag, Kind kind, String words, boolean isSuspended) {
  /// Where the words of a rule stand.
  public enum Kind {
    NAME,
    ALIAS,
    /// They find the tag.
    PHRASE,
    /// They hold it back.
    VETO;

    /// Such as `alias`, as tickets write it.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How a ticket about a suggestion of this rule names it, such as `alias torch`.
  public String detail() {
    return kind.word() + " " + words;
  }

  /// The edit that suspends it: a name or alias stands still, a phrase finds nothing, a veto goes.
  public VocabularyEdit rest() {
    return switch (kind) {
      case NAME, ALIAS, PHRASE ->
          new VocabularyEdit.Word(new Phrase(tag, words, Phrase.Use.SUSPENDED));
      case VETO -> new VocabularyEdit.Unword(new Phrase(tag, words, Phrase.Use.VETOES));
    };
  }

  /// The edit that lets it work again; empty if it does.
  public Optional<VocabularyEdit> wake() {
    if (!isSuspended) return Optional.empty();
    var phrase = new Phrase(tag, words, Phrase.Use.FINDS);
    return Optional.of(
        kind == Kind.PHRASE ? new VocabularyEdit.Word(phrase) : new VocabularyEdit.Unword(phrase));
  }

  /// All rules of a vocabulary, in the order of its tags.
  public static List<Rule> of(Vocabulary vocabulary) {
    var rules = new ArrayList<Rule>();
    for (Tag tag : vocabulary.tags()) rules.addAll(of(tag, vocabulary));
    return rules;
  }

  /// All rules of a tag: its name, its aliases, then its phrases.
  public static List<Rule> of(Tag tag, Vocabulary vocabulary) {
    var phrases = vocabulary.conventions().phrases(tag.id());
    var suspended =
        phrases.stream()
            .filter(phrase -> phrase.use() == Phrase.Use.SUSPENDED)
            .map(phrase -> TagKey.of(phrase.words()))
            .toList();
    var rules = new ArrayList<Rule>();
    rules.add(new Rule(tag.id(), Kind.NAME, tag.name(), suspended.contains(TagKey.of(tag.name()))));
    for (String alias : tag.aliases())
      rules.add(new Rule(tag.id(), Kind.ALIAS, alias, suspended.contains(TagKey.of(alias))));
    for (Phrase phrase : phrases)
      switch (phrase.use()) {
        case FINDS -> rules.add(new Rule(tag.id(), Kind.PHRASE, phrase.words(), false));
        case VETOES -> rules.add(new Rule(tag.id(), Kind.VETO, phrase.words(), false));
        case SUSPENDED -> {
          var key = TagKey.of(phrase.words());
          boolean isKnown = rules.stream().anyMatch(rule -> TagKey.of(rule.words()).equals(key));
          if (!isKnown) rules.add(new Rule(tag.id(), Kind.PHRASE, phrase.words(), true));
        }
      }
    return rules;
  }
}
