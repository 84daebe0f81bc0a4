package io.github.assay.workbench;

import io.github.assay.workbench.Statistics.Together;
import io.github.assay.workbench.Statistics.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts which tags stand together. The tags of an item are few, so the cost grows with the
/// labels.
final class Pairs {
  private final Map<Long, Integer> counts = new HashMap<>();

  /// @param tags of one item, ascending
  void add(List<Integer> tags) {
    for (int i = 0; i < tags.size(); i++)
      for (int j = 0; j < i; j++) counts.merge(key(tags.get(j), tags.get(i)), 1, Integer::sum);
  }

  /// @param shown the tags that matter, most frequent first
  Together together(List<Use> shown) {
    var rows = new ArrayList<List<Integer>>();
    for (Use one : shown) {
      var row = new ArrayList<Integer>();
      for (Use other : shown)
        row.add(one.tag() == other.tag() ? one.gold() : count(one.tag(), other.tag()));
      rows.add(List.copyOf(row));
    }
    return new Together(shown, rows);
  }

  private int count(int one, int other) {
    return counts.getOrDefault(key(Math.min(one, other), Math.max(one, other)), 0);
  }

  private static long key(int low, int high) {
    return ((long) low << 32) | high;
  }
}
