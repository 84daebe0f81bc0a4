package io.github.assay.workbench;

import io.github.assay.domain.Retired;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds approved tags by what somebody types.
public final class TagSearch {
  /// How much further away an alias counts than a name.
  private static final int ALIAS = 40;

  private static final int RETIRED = 60;

  private TagSearch() {}

  /// A tag that was found.
  ///
  /// @param alias the alias by which it was found; empty if by its name
  /// @param retired whether `alias` is the name of a retired tag that this one succeeds
  public record Hit(Tag tag, String alias, boolean retired, int distance) {}

  /// Tags whose name or alias is close to a text, closest first, names before aliases, those of
  /// retired tags last; tags as close in the owner's order.
  ///
  /// @param facet the only facet to look in; empty for all
  /// @param typed any text; blank finds all tags of the facet, or nothing without one
  public static List<Hit> find(Vocabulary vocabulary, String facet, String typed, int limit) {
    var hits = new ArrayList<Hit>();
    for (Tag tag : vocabulary.tags())
      if (facet.isEmpty() || tag.facet().equals(facet))
        best(vocabulary, tag, facet, typed).ifPresent(hits::add);
    return hits.stream().sorted(Comparator.comparingInt(Hit::distance)).limit(limit).toList();
  }

  /// The tag that somebody means: of this name or alias, else the closest.
  public static Optional<Tag> meant(Vocabulary vocabulary, String typed) {
    var text = typed.strip();
    return vocabulary
        .named(text)
        .or(() -> vocabulary.lookup(text))
        .or(() -> find(vocabulary, "", text, 1).stream().findFirst().map(Hit::tag));
  }

  /// Retired tags without a successor whose name is close to a text, closest first.
  public static List<Retired> gone(Vocabulary vocabulary, String typed, int limit) {
    return vocabulary.conventions().retired().stream()
        .filter(tag -> !vocabulary.has(tag.successor()))
        .filter(tag -> Closeness.distance(typed, tag.name()).isPresent())
        .sorted(
            Comparator.comparingInt(
                tag -> Closeness.distance(typed, tag.name()).orElse(Integer.MAX_VALUE)))
        .limit(limit)
        .toList();
  }

  /// Whether the name or an alias of a tag, or a word in one, begins with a text.
  public static boolean isBeginning(Vocabulary vocabulary, String text) {
    return vocabulary.tags().stream()
        .flatMap(tag -> Stream.concat(Stream.of(tag.name()), tag.aliases().stream()))
        .anyMatch(name -> Closeness.begins(text, name));
  }

  private static Optional<Hit> best(Vocabulary vocabulary, Tag tag, String facet, String typed) {
    if (typed.isBlank())
      return facet.isEmpty() ? Optional.empty() : Optional.of(new Hit(tag, "", false, 0));
    return ways(vocabulary, tag)
        .flatMap(
            way -> {
              var distance =
                  Closeness.distance(typed, way.alias.isEmpty() ? tag.name() : way.alias);
              return distance.isEmpty()
                  ? Stream.empty()
                  : Stream.of(
                      new Hit(tag, way.alias, way.retired, distance.getAsInt() + way.distance));
            })
        .min(Comparator.comparingInt(Hit::distance));
  }

  /// The names by which a tag can be found, with how much further away each counts.
  private static Stream<Hit> ways(Vocabulary vocabulary, Tag tag) {
    var aliases = tag.aliases().stream().map(alias -> new Hit(tag, alias, false, ALIAS));
    var retired =
        vocabulary.conventions().retired().stream()
            .filter(gone -> gone.successor() == tag.id())
            .map(gone -> new Hit(tag, gone.name(), true, RETIRED));
    return Stream.of(Stream.of(new Hit(tag, "", false, 0)), aliases, retired).flatMap(ways -> ways);
  }
}
