package io.github.assay.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Items that must stay in the same part of a split, since they share a key (a group, or the same
/// text), directly or through others.
public final class Units {
  private Units() {}

  /// Joins items that share a key.
  ///
  /// @param keys the keys of each item; an item without keys stands alone
  /// @return places of items, each in one unit; units by their first item, items ascending
  public static List<List<Integer>> of(List<? extends Collection<String>> keys) {
    var parents = new int[keys.size()];
    for (int item = 0; item < parents.length; item++) parents[item] = item;
    Map<String, Integer> holders = new HashMap<>();
    for (int item = 0; item < parents.length; item++)
      for (String key : keys.get(item)) {
        var holder = holders.putIfAbsent(key, item);
        if (holder != null) join(parents, item, holder);
      }
    var units = new LinkedHashMap<Integer, List<Integer>>();
    for (int item = 0; item < parents.length; item++)
      units.computeIfAbsent(root(parents, item), unit -> new ArrayList<>(1)).add(item);
    return List.copyOf(units.values());
  }

  private static void join(int[] parents, int one, int other) {
    int first = root(parents, one);
    int second = root(parents, other);
    parents[Math.max(first, second)] = Math.min(first, second);
  }

  private static int root(int[] parents, int item) {
    int root = item;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }
}
