package io.github.assay.domain;

import java.util.List;

/// An approved tag.
///
/// @param id stays the same when the tag is renamed; models and the log know only this
/// @param name unique in the vocabulary
/// @param facet the group that it belongs to; empty if the vocabulary has none
/// @param aliases other spellings, in the owner's order
/// @param parents names of the tags that this one implies; one that is not approved is left out of
///   every closure and reported by the vocabulary's check
/// @param guidance what annotators read
public record Tag(
    int id,
    String name,
    String facet,
    List<String> aliases,
    List<String> parents,
    Guidance guidance) {
  public Tag {
    if (name.isBlank()) throw new IllegalArgumentException("a tag needs a name");
    aliases = List.copyOf(aliases);
    parents = List.copyOf(parents);
  }

  /// The same under another number.
  public Tag withId(int other) {
    return new Tag(other, name, facet, aliases, parents, guidance);
  }

  /// The same under another name.
  public Tag withName(String other) {
    return new Tag(id, other, facet, aliases, parents, guidance);
  }

  /// The same in another facet.
  public Tag withFacet(String other) {
    return new Tag(id, name, other, aliases, parents, guidance);
  }

  /// The same with other spellings.
  public Tag withAliases(List<String> other) {
    return new Tag(id, name, facet, other, parents, guidance);
  }

  /// The same with other parents.
  public Tag withParents(List<String> other) {
    return new Tag(id, name, facet, aliases, other, guidance);
  }

  /// The same with other things to read.
  public Tag withGuidance(Guidance other) {
    return new Tag(id, name, facet, aliases, parents, other);
  }

  /// What an annotator reads about a tag; a text that was not given is empty.
  public record Guidance(String definition, String useWhen, String avoidWhen, String example) {
    /// Nothing written yet.
    public static final Guidance NONE = new Guidance("", "", "", "");

    /// Whether it asks for the same: definition, when to use it and when not are the same but for
    /// spaces. An example says nothing new.
    public boolean means(Guidance other) {
      return words(definition).equals(words(other.definition))
          && words(useWhen).equals(words(other.useWhen))
          && words(avoidWhen).equals(words(other.avoidWhen));
    }

    private static String words(String text) {
      return text.strip().replaceAll("\\s+", " ");
    }
  }
}
