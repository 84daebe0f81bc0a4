package io.github.assay.workbench;

import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.workbench.Statistics.Bin;
import io.github.assay.workbench.Statistics.FacetUse;
import io.github.assay.workbench.Statistics.Tags;
import io.github.assay.workbench.Statistics.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts the tags of gold, one item after the other.
final class TagFigures {
  /// How many tags are looked at in pairs.
  private static final int PAIRED = 24;

  private final Vocabulary vocabulary;
  private final TreeMap<Integer, Integer> sizes = new TreeMap<>();
  private final Map<Integer, Integer> uses = new HashMap<>();
  private final Map<String, Integer> facetItems = new HashMap<>();
  private final Pairs pairs = new Pairs();
  private int items;
  private long labels;

  TagFigures(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// @param tags of a gold item, ascending
  void add(List<Integer> tags) {
    items++;
    labels += tags.size();
    sizes.merge(tags.size(), 1, Integer::sum);
    var facets = new HashSet<String>();
    for (int tag : tags) {
      uses.merge(tag, 1, Integer::sum);
      if (vocabulary.has(tag)) facets.add(vocabulary.tag(tag).facet());
    }
    for (String facet : facets) facetItems.merge(facet, 1, Integer::sum);
    pairs.add(tags);
  }

  int items() {
    return items;
  }

  long labels() {
    return labels;
  }

  Tags tags() {
    var all =
        vocabulary.tags().stream()
            .map(this::use)
            .sorted(Comparator.comparingInt(Use::gold).reversed())
            .toList();
    var shown = all.stream().filter(use -> use.gold() > 0).limit(PAIRED).toList();
    return new Tags(perItem(), all, facets(), pairs.together(shown));
  }

  private Use use(Tag tag) {
    int gold = uses.getOrDefault(tag.id(), 0);
    return new Use(tag.id(), tag.name(), tag.facet(), gold, items == 0 ? 0 : (double) gold / items);
  }

  private List<Bin> perItem() {
    var bins = new ArrayList<Bin>();
    if (!sizes.isEmpty())
      for (int size = 0; size <= sizes.lastKey(); size++)
        bins.add(new Bin(size, size, sizes.getOrDefault(size, 0), "tags:" + size));
    return bins;
  }

  private List<FacetUse> facets() {
    return vocabulary.facets().stream().map(this::facet).toList();
  }

  private FacetUse facet(String facet) {
    var tags = vocabulary.tags().stream().filter(tag -> tag.facet().equals(facet)).toList();
    long labels = tags.stream().mapToLong(tag -> uses.getOrDefault(tag.id(), 0)).sum();
    return new FacetUse(facet, tags.size(), facetItems.getOrDefault(facet, 0), labels);
  }
}
