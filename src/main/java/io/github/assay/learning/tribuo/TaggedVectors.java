package io.github.assay.learning.tribuo;

import io.github.assay.domain.GoldItem;
import io.github.assay.text.Features;
import io.github.assay.text.SparseVector;
import io.github.assay.text.Text;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Gold items with the values of their texts.
///
/// @param features what the places of the vectors mean
/// @param items in the order in which they were given
/// @param vectors one an item
record TaggedVectors(Features features, List<GoldItem> items, List<SparseVector> vectors) {
  TaggedVectors {
    items = List.copyOf(items);
    vectors = List.copyOf(vectors);
  }

  static Text text(GoldItem gold) {
    return new Text(gold.item().title(), gold.item().description());
  }

  /// Without the items whose texts have none of the features: Tribuo refuses those, and they teach
  /// nothing.
  TaggedVectors withWords() {
    var some = IntStream.range(0, size()).filter(item -> vector(item).size() > 0).boxed().toList();
    return new TaggedVectors(
        features, some.stream().map(items::get).toList(), some.stream().map(vectors::get).toList());
  }

  int size() {
    return items.size();
  }

  SparseVector vector(int item) {
    return vectors.get(item);
  }

  String featureName(int place) {
    return features.name(place);
  }

  boolean has(int item, int tag) {
    return items.get(item).tags().contains(tag);
  }

  /// How many items each tag has, by id; a tag without items is not in it.
  SortedMap<Integer, Integer> counts() {
    var counts = new TreeMap<Integer, Integer>();
    for (GoldItem item : items) for (int tag : item.tags()) counts.merge(tag, 1, Integer::sum);
    return counts;
  }
}
