package io.github.assay.store;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Counts for statistics, without the texts.
public interface MeasureStore {
  /// The gold tags of gold items, in the order in which the items came in.
  ///
  /// @param from how many items to leave out, gold or not
  /// @param limit how many items to look at
  /// @return ids of tags, ascending; empty for a gold item without tags
  List<List<Integer>> gold(int from, int limit);

  /// How long items are.
  ///
  /// @param from how many items to leave out
  /// @param limit how many items to look at
  Lengths lengths(int from, int limit);

  /// Gives the title and the description of every item, a line feed between them, to the consumer,
  /// in the order in which the items came in.
  void texts(Consumer<String> consumer);

  /// How many items have which length, in characters (code points).
  record Lengths(Map<Integer, Integer> titles, Map<Integer, Integer> descriptions) {
    public Lengths {
      titles = Map.copyOf(titles);
      descriptions = Map.copyOf(descriptions);
    }
  }
}
