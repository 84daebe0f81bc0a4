package io.github.assay.workbench;

import io.github.assay.store.Workspace;
import io.github.assay.workbench.ConflictReading.Settled;
import java.util.Map;
import java.util.TreeSet;

/// What became of the suspects that looks for label errors found, each counted once.
///
/// @param found how many there were
/// @param ruled on how many of them a ruling holds
/// @param fixed how many of these are no longer in gold what they were
public record Mended(int found, int ruled, int fixed) {
  /// Counts them from the log, as it is now.
  static Mended of(Looks looks, Workspace workspace) {
    var found = looks.found();
    if (found.isEmpty()) return new Mended(0, 0, 0);
    var settled = ConflictReading.settled(workspace);
    var items = found.keySet().stream().filter(settled::containsKey).toList();
    var gold = workspace.gold().tags(items);
    int ruled = 0;
    int fixed = 0;
    for (String item : items)
      for (Map.Entry<Integer, Boolean> suspect : found.getOrDefault(item, Map.of()).entrySet()) {
        if (!Settled.has(settled, item, suspect.getKey())) continue;
        ruled++;
        boolean isGold = gold.getOrDefault(item, new TreeSet<>()).contains(suspect.getKey());
        if (isGold != suspect.getValue()) fixed++;
      }
    int all = found.values().stream().mapToInt(Map::size).sum();
    return new Mended(all, ruled, fixed);
  }
}
