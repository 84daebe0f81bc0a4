package io.github.assay.store;

import java.util.List;

/// Counts for statistics, without the texts.
public interface MeasureStore {
  /// Items in the order in which they came in.
  ///
  /// @param from how many to leave out
  /// @param limit how many at most
  List<Measure> page(int from, int limit);

  /// What is counted of an item.
  ///
  /// @param title number of its characters (code points)
  /// @param description the same
  /// @param isGold whether it is gold
  /// @param tags ids of its gold tags, ascending
  record Measure(int title, int description, boolean isGold, List<Integer> tags) {
    public Measure {
      tags = List.copyOf(tags);
    }
  }
}
