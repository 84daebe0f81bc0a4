package io.github.assay.bundle;

import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import java.util.List;

/// `labels/vocabulary.json`: the approved tags in the owner's order, each with the id that the
/// model knows it by.
record VocabularyEntry(int version, List<Row> tags) {
  static final String ENTRY = "labels/vocabulary.json";

  VocabularyEntry {
    tags = List.copyOf(tags);
  }

  /// One tag; texts that nobody wrote are empty.
  record Row(
      int id,
      String name,
      String facet,
      List<String> aliases,
      List<String> parents,
      String definition,
      String useWhen,
      String avoidWhen,
      String example) {
    static Row of(Tag tag) {
      var guidance = tag.guidance();
      return new Row(
          tag.id(),
          tag.name(),
          tag.facet(),
          tag.aliases(),
          tag.parents(),
          guidance.definition(),
          guidance.useWhen(),
          guidance.avoidWhen(),
          guidance.example());
    }

    Tag tag() {
      return new Tag(
          id,
          name,
          facet,
          aliases,
          parents,
          new Tag.Guidance(definition, useWhen, avoidWhen, example));
    }
  }

  static VocabularyEntry of(Vocabulary vocabulary) {
    return new VocabularyEntry(
        vocabulary.version(), vocabulary.tags().stream().map(Row::of).toList());
  }

  /// @throws IllegalArgumentException if two tags share an id or a name
  Vocabulary vocabulary() {
    return new Vocabulary(version, tags.stream().map(Row::tag).toList());
  }
}
