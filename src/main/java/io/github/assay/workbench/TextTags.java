package io.github.assay.workbench;

import io.github.assay.domain.Item;
import io.github.assay.domain.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which tags stand in the texts of items, looked up once for each item and vocabulary, on all
/// processors: texts never change, and to look is most of the work. Used by one thread at a time.
final class TextTags {
  private final ExplicitTags explicit;
  private final Map<String, Set<Integer>> known = new HashMap<>();
  private int version = -1;

  /// @param explicit for any thread
  TextTags(ExplicitTags explicit) {
    this.explicit = explicit;
  }

  private record Looked(String item, Set<Integer> tags) {}

  /// Looks at those of some items that it does not know yet.
  ///
  /// @param vocabulary that is in force; another one makes it forget all
  void look(List<Item> items, Vocabulary vocabulary) {
    if (version != vocabulary.version()) known.clear();
    version = vocabulary.version();
    items.stream().filter(item -> !known.containsKey(item.id())).toList().parallelStream()
        .map(item -> new Looked(item.id(), Set.copyOf(explicit.in(item, vocabulary))))
        .toList()
        .forEach(looked -> known.put(looked.item(), looked.tags()));
  }

  /// Whether an item was looked at under this vocabulary.
  boolean knows(String item, Vocabulary vocabulary) {
    return version == vocabulary.version() && known.containsKey(item);
  }

  /// The tags that stand in the text of an item that was looked at; none for others.
  Set<Integer> of(String item) {
    return known.getOrDefault(item, Set.of());
  }
}
