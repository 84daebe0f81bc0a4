package io.github.assay.store;

import io.github.assay.domain.Part;
import java.util.Map;

/// Which part of the split an item is in.
public interface SplitStore {
  /// How many items are in each part; a part without items is not in it.
  Map<Part, Integer> counts();

  /// The part of an item.
  Part of(String item);

  /// Replaces the whole split, in one transaction. Items that are not named are unassigned.
  ///
  /// @param parts by item id
  /// @param note how it was made, for people, such as `stratified, seed 7`
  void replace(Map<String, Part> parts, String note);

  /// How the split was made; empty if there is none.
  String note();
}
