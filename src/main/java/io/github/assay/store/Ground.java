package io.github.assay.store;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Part;
import java.util.List;
import java.util.Map;

/// Gold as it was read at one moment, for a run to stand on; it becomes a snapshot together with
/// the run, if none holds just that.
///
/// @param vocabularyVersion the vocabulary that was in force
/// @param items with the parts that they have for the run, by ascending id
/// @param split what their parts come from, if that is not in the workspace yet
public record Ground(int vocabularyVersion, List<GoldItem> items, Split split) {
  public Ground {
    items = List.copyOf(items);
  }

  /// A split that is to be made.
  ///
  /// @param parts by item id; empty if nothing is to be made
  /// @param note how it was made, for people
  public record Split(Map<String, Part> parts, String note) {
    /// The workspace has one.
    public static final Split THERE = new Split(Map.of(), "");

    public Split {
      parts = Map.copyOf(parts);
    }
  }
}
