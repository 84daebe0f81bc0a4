package io.github.assay.store;

import io.github.assay.domain.GoldItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;

/// Gold as it follows from the log now.
public interface GoldStore {
  /// Gives every gold item to the consumer, by ascending id (UTF-8 bytes).
  void forEach(Consumer<GoldItem> consumer);

  /// Gives some gold items to the consumer, in the order in which they came in: all if there are no
  /// more than `most`, else so many by chance. The same seed and gold give the same ones.
  void sample(int most, long seed, Consumer<GoldItem> consumer);

  /// The gold of one item; empty if it is not gold (yet).
  Optional<GoldItem> find(String item);

  /// The tags of those of some items that are gold.
  ///
  /// @return ids of tags by item id
  Map<String, SortedSet<Integer>> tags(List<String> items);

  /// Gold items that show what a tag means: ruled ones first, then those that fewest voted against,
  /// the shortest first of them; none of the test part. Of very many items (over 500), some.
  ///
  /// @param limit how many at most
  List<GoldItem> examples(int tag, int limit);

  /// How many items have each tag in gold, by tag id; tags without any are not in it.
  Map<Integer, Integer> uses();

  /// Ids of the items whose gold somebody ruled, here or in a file that was taken in.
  Set<String> ruled();

  /// How many items are gold.
  int count();

  /// How many items have votes but no gold, because of a tie.
  int conflicts();
}
