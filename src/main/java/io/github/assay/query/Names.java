package io.github.assay.query;

import io.github.assay.domain.Vocabulary;
import java.util.List;

/// What can be named in a query.
///
/// @param vocabulary the approved tags
/// @param people everybody who finished an item
/// @param runs ids, newest first
/// @param snapshots names, newest first
public record Names(
    Vocabulary vocabulary, List<String> people, List<String> runs, List<String> snapshots) {
  /// Nothing can be named.
  public static final Names NONE = new Names(Vocabulary.empty(), List.of(), List.of(), List.of());

  public Names {
    people = List.copyOf(people);
    runs = List.copyOf(runs);
    snapshots = List.copyOf(snapshots);
  }

  /// The facets that have a name.
  List<String> facets() {
    return vocabulary.facets().stream().filter(facet -> !facet.isEmpty()).toList();
  }
}
