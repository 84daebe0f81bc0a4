package io.github.assay.workbench;

import io.github.assay.domain.Retired;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.query.Query;
import io.github.assay.query.Term;
import io.github.assay.store.VocabularyStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Says what an older query means now that the vocabulary has changed: in place of a retired tag
/// stand those that took over from it, in place of a facet the one in which most of its tags are.
final class Heirs {
  private final VocabularyStore store;
  private final Vocabulary now;

  /// The vocabulary that the query could be read with.
  private final Vocabulary then;

  Heirs(VocabularyStore store, Vocabulary then) {
    this.store = store;
    this.then = then;
    now = store.current();
  }

  Query of(Query query) {
    return query.with(this::of);
  }

  private Query of(Term term) {
    return switch (term) {
      case Term.Tagged(int tag) -> tags(tag, Term.Tagged::new);
      case Term.GoldTagged(int tag) -> tags(tag, Term.GoldTagged::new);
      case Term.LookAgain(int tag) when tag != Term.LookAgain.ANY -> tags(tag, Term.LookAgain::new);
      case Term.ModelSays(var run, int tag) -> tags(tag, heir -> new Term.ModelSays(run, heir));
      case Term.Facet(var facet) -> new Query.Is(new Term.Facet(facet(facet)));
      case Term.NoFacet(var facet) -> new Query.Is(new Term.NoFacet(facet(facet)));
      default -> new Query.Is(term);
    };
  }

  private interface Making {
    Term of(int tag);
  }

  private Query tags(int tag, Making making) {
    var found = new ArrayList<Query>();
    for (int heir : heirs(tag, new HashSet<>())) found.add(new Query.Is(making.of(heir)));
    return found.isEmpty() ? new Query.Is(making.of(tag)) : Query.or(found);
  }

  /// The approved tags that took over from a tag, itself if it is approved.
  private List<Integer> heirs(int tag, Set<Integer> seen) {
    if (now.has(tag)) return List.of(tag);
    if (!seen.add(tag)) return List.of();
    var heirs = new ArrayList<Integer>();
    retired(tag)
        .filter(gone -> gone.successor() != 0)
        .ifPresent(
            gone -> {
              heirs.addAll(heirs(gone.successor(), seen));
              for (int other : madeWith(gone))
                for (int heir : heirs(other, seen)) if (!heirs.contains(heir)) heirs.add(heir);
            });
    return heirs;
  }

  private Optional<Retired> retired(int tag) {
    return now.conventions().retired().stream().filter(gone -> gone.id() == tag).findFirst();
  }

  /// The tags that came when a tag was retired: the parts of a tag that was split.
  private List<Integer> madeWith(Retired gone) {
    for (int version = now.version(); version > 1; version--) {
      var before = store.version(version - 1);
      if (before.has(gone.id()))
        return store.version(version).tags().stream()
            .map(Tag::id)
            .filter(id -> !before.has(id))
            .toList();
    }
    return List.of();
  }

  private String facet(String facet) {
    if (now.facets().contains(facet)) return facet;
    Map<String, Integer> places = new HashMap<>();
    for (Tag tag : then.tags())
      if (tag.facet().equals(facet))
        for (int heir : heirs(tag.id(), new HashSet<>()))
          places.merge(now.tag(heir).facet(), 1, Integer::sum);
    return places.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(facet);
  }
}
