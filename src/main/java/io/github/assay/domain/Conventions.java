package io.github.assay.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What holds in a vocabulary besides its tags.
///
/// @param facets rules of facets; a facet that is not named has none
/// @param retired tags that can no longer be chosen, in the order in which they went
/// @param contrasts of tags that are taken for one another
/// @param phrases of the rules
/// @param ignored spellings of tags that files name and nobody wants to hear of; null as none, as
///   in what was written before there were any
/// @param renewals of guidelines, at most one a tag; null as none, too
public record Conventions(
    List<Facet> facets,
    List<Retired> retired,
    List<Contrast> contrasts,
    List<Phrase> phrases,
    List<String> ignored,
    List<Renewal> renewals) {
  /// Nothing agreed.
  public static final Conventions NONE =
      new Conventions(List.of(), List.of(), List.of(), List.of());

  public Conventions {
    facets = List.copyOf(facets);
    retired = List.copyOf(retired);
    contrasts = List.copyOf(contrasts);
    phrases = List.copyOf(phrases);
    ignored = ignored == null ? List.of() : List.copyOf(ignored);
    renewals = renewals == null ? List.of() : List.copyOf(renewals);
  }

  /// Without spellings to ignore, and without renewals.
  public Conventions(
      List<Facet> facets, List<Retired> retired, List<Contrast> contrasts, List<Phrase> phrases) {
    this(facets, retired, contrasts, phrases, List.of(), List.of());
  }

  /// Since when the guideline of a tag means something else; empty if it always meant the same.
  public Optional<Renewal> renewal(int tag) {
    return renewals.stream().filter(renewal -> renewal.tag() == tag).findFirst();
  }

  /// Whether a spelling is one that nobody wants to hear of, in any way of the same key.
  public boolean ignores(String spelling) {
    return ignoredKeys().contains(TagKey.of(spelling));
  }

  /// The keys of [#ignored].
  public Set<TagKey> ignoredKeys() {
    return ignored.stream().map(TagKey::of).collect(Collectors.toSet());
  }

  /// The rule of a facet.
  public Facet facet(String name) {
    return facets.stream()
        .filter(facet -> facet.name().equals(name))
        .findFirst()
        .orElseGet(() -> Facet.free(name));
  }

  /// The retired tag whose name or alias has the same key as a spelling.
  public Optional<Retired> retired(String spelling) {
    var key = TagKey.of(spelling);
    return retired.stream()
        .filter(
            tag ->
                TagKey.of(tag.name()).equals(key)
                    || tag.aliases().stream().map(TagKey::of).anyMatch(key::equals))
        .findFirst();
  }

  /// What tells a tag apart from others.
  public List<Contrast> contrasts(int tag) {
    return contrasts.stream().filter(contrast -> contrast.isAbout(tag)).toList();
  }

  /// The phrases of a tag.
  public List<Phrase> phrases(int tag) {
    return phrases.stream().filter(phrase -> phrase.tag() == tag).toList();
  }

  public Conventions withFacets(List<Facet> other) {
    return new Conventions(other, retired, contrasts, phrases, ignored, renewals);
  }

  public Conventions withRetired(List<Retired> other) {
    return new Conventions(facets, other, contrasts, phrases, ignored, renewals);
  }

  public Conventions withContrasts(List<Contrast> other) {
    return new Conventions(facets, retired, other, phrases, ignored, renewals);
  }

  public Conventions withPhrases(List<Phrase> other) {
    return new Conventions(facets, retired, contrasts, other, ignored, renewals);
  }

  public Conventions withIgnored(List<String> other) {
    return new Conventions(facets, retired, contrasts, phrases, other, renewals);
  }

  public Conventions withRenewals(List<Renewal> other) {
    return new Conventions(facets, retired, contrasts, phrases, ignored, other);
  }
}
