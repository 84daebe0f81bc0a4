package io.github.assay.store.sql;

import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts items by tag and facet, one item after the other. An item that has a tag counts for all
/// that the tag implies, and once for each.
final class TagCount {
  private final List<String> facets;

  /// By tag id: the place of its facet; the ids that it stands for.
  private final Map<Integer, Meaning> meanings = new HashMap<>();

  private final int[] withTag;
  private final int[] withFacet;

  /// The last item that was counted for each tag and facet.
  private final int[] lastOfTag;

  private final int[] lastOfFacet;
  private int items;

  private record Meaning(int facet, List<Integer> tags) {}

  TagCount(Vocabulary vocabulary) {
    facets = new ArrayList<>(vocabulary.facets());
    int highest = 0;
    for (Tag tag : vocabulary.tags()) {
      var tags = new ArrayList<>(List.of(tag.id()));
      vocabulary.ancestors(tag.id()).forEach(above -> tags.add(above.id()));
      meanings.put(tag.id(), new Meaning(facets.indexOf(tag.facet()), tags));
      highest = Math.max(highest, tag.id());
    }
    withTag = new int[highest + 1];
    lastOfTag = new int[highest + 1];
    withFacet = new int[facets.size()];
    lastOfFacet = new int[facets.size()];
  }

  /// Begins with the next item.
  void begin() {
    items++;
  }

  /// The item has a tag.
  void add(int tag) {
    var meaning = meanings.get(tag);
    if (meaning == null) return;
    if (lastOfFacet[meaning.facet()] != items) {
      lastOfFacet[meaning.facet()] = items;
      withFacet[meaning.facet()]++;
    }
    for (int each : meaning.tags())
      if (lastOfTag[each] != items) {
        lastOfTag[each] = items;
        withTag[each]++;
      }
  }

  /// Items by tag; a tag without items is not in it.
  Map<Integer, Integer> tags() {
    var counts = new HashMap<Integer, Integer>();
    for (int id : meanings.keySet()) if (withTag[id] > 0) counts.put(id, withTag[id]);
    return counts;
  }

  /// Items without a tag of each facet.
  Map<String, Integer> without() {
    var counts = new HashMap<String, Integer>();
    for (int i = 0; i < withFacet.length; i++) counts.put(facets.get(i), items - withFacet[i]);
    return counts;
  }
}
