package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Part;
import io.github.assay.store.Ground;
import io.github.assay.store.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads the gold that a training stands on, and writes nothing: what a stopped training leaves is
/// what it found.
///
/// @param workspace that is read
/// @param splitting splits it, if nobody did
record GoldReading(Workspace workspace, Splitting splitting) {
  /// Gold with its parts as they are now; if there is no split, with those that the usual one would
  /// give.
  ///
  /// @throws AssayException `NO_GOLD`, `UNKNOWN_PART`
  Ground now() {
    if (workspace.gold().count() == 0)
      throw new AssayException(
          "NO_GOLD", "no item is gold yet, so there is nothing to learn from; label some first");
    var split = splitting.ifNeeded();
    var items = new ArrayList<GoldItem>();
    workspace.gold().forEach(gold -> items.add(placed(gold, split)));
    return new Ground(workspace.vocabulary().current().version(), items, split);
  }

  private static GoldItem placed(GoldItem gold, Ground.Split split) {
    if (split.parts().isEmpty()) return gold;
    var part = split.parts().getOrDefault(gold.item().id(), Part.UNASSIGNED);
    return new GoldItem(gold.item(), gold.tags(), part);
  }

  /// The items of some parts, by ascending id.
  static List<GoldItem> of(Ground ground, Set<Part> parts) {
    return ground.items().stream().filter(item -> parts.contains(item.part())).toList();
  }
}
