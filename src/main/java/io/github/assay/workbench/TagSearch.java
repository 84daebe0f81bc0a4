package io.github.assay.workbench;

import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/// Finds approved tags by what somebody types.
public final class TagSearch {
  /// How much further away an alias counts than a name.
  private static final int ALIAS = 40;

  private TagSearch() {}

  /// A tag that was found.
  ///
  /// @param alias the alias by which it was found; empty if by its name
  public record Hit(Tag tag, String alias, int distance) {}

  /// Tags whose name or alias is close to a text, closest first, names before aliases; tags as
  /// close in the owner's order.
  ///
  /// @param typed any text; blank finds nothing
  public static List<Hit> find(Vocabulary vocabulary, String typed, int limit) {
    var hits = new ArrayList<Hit>();
    for (Tag tag : vocabulary.tags()) {
      Hit best = null;
      for (String name : names(tag)) {
        OptionalInt distance = Closeness.distance(typed, name);
        if (distance.isEmpty()) continue;
        var alias = name.equals(tag.name()) ? "" : name;
        int cost = distance.getAsInt() + (alias.isEmpty() ? 0 : ALIAS);
        if (best == null || cost < best.distance()) best = new Hit(tag, alias, cost);
      }
      if (best != null) hits.add(best);
    }
    return hits.stream().sorted(Comparator.comparingInt(Hit::distance)).limit(limit).toList();
  }

  private static List<String> names(Tag tag) {
    var names = new ArrayList<String>();
    names.add(tag.name());
    names.addAll(tag.aliases());
    return names;
  }
}
