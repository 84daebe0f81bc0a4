package io.github.assay.workbench;

import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/// Finds approved tags by what somebody types.
public final class TagSearch {
  private TagSearch() {}

  /// A tag that was found.
  ///
  /// @param alias the alias by which it was found; empty if by its name
  public record Hit(Tag tag, String alias, int distance) {}

  /// Tags whose name or alias is close to a text, closest first; a name before an alias as close,
  /// else in the owner's order.
  ///
  /// @param typed any text; blank finds nothing
  public static List<Hit> find(Vocabulary vocabulary, String typed, int limit) {
    var hits = new ArrayList<Hit>();
    for (Tag tag : vocabulary.tags()) {
      Hit best = null;
      for (String name : names(tag)) {
        OptionalInt distance = Closeness.distance(typed, name);
        if (distance.isPresent() && (best == null || distance.getAsInt() < best.distance()))
          best = new Hit(tag, name.equals(tag.name()) ? "" : name, distance.getAsInt());
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
