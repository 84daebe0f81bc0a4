package io.github.assay.store.sql;

import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Counts items by tag and facet, one item after the other. An item that has a tag counts for all
/// that the tag implies, and once for each.
final class TagCount {
  private static final int[] NOTHING = {};

  private final List<String> facets;

  /// By tag id: the ids that it stands for; none for a tag that is not in force.
  private final int[][] meanings;

  /// By tag id: the place of its facet.
  private final int[] facetOf;

  private final int[] withTag;
  private final int[] withFacet;

  /// The last item that was counted for each tag and facet.
  private final int[] lastOfTag;

  private final int[] lastOfFacet;
  private int items;

  TagCount(Vocabulary vocabulary) {
    facets = new ArrayList<>(vocabulary.facets());
    int ids = 1 + vocabulary.tags().stream().mapToInt(Tag::id).max().orElse(0);
    meanings = new int[ids][];
    Arrays.fill(meanings, NOTHING);
    facetOf = new int[ids];
    for (Tag tag : vocabulary.tags()) {
      var above = vocabulary.ancestors(tag.id()).stream().mapToInt(Tag::id);
      meanings[tag.id()] = IntStream.concat(IntStream.of(tag.id()), above).toArray();
      facetOf[tag.id()] = facets.indexOf(tag.facet());
    }
    withTag = new int[ids];
    lastOfTag = new int[ids];
    withFacet = new int[facets.size()];
    lastOfFacet = new int[facets.size()];
  }

  /// Begins with the next item.
  void begin() {
    items++;
  }

  /// The item has a tag.
  void add(int tag) {
    if (tag >= meanings.length || meanings[tag].length == 0) return;
    int facet = facetOf[tag];
    if (lastOfFacet[facet] != items) {
      lastOfFacet[facet] = items;
      withFacet[facet]++;
    }
    for (int each : meanings[tag])
      if (lastOfTag[each] != items) {
        lastOfTag[each] = items;
        withTag[each]++;
      }
  }

  /// Items by tag; a tag without items is not in it.
  Map<Integer, Integer> tags() {
    var counts = new HashMap<Integer, Integer>();
    for (int id = 0; id < withTag.length; id++) if (withTag[id] > 0) counts.put(id, withTag[id]);
    return counts;
  }

  /// Items without a tag of each facet.
  Map<String, Integer> without() {
    var counts = new HashMap<String, Integer>();
    for (int i = 0; i < withFacet.length; i++) counts.put(facets.get(i), items - withFacet[i]);
    return counts;
  }
}
