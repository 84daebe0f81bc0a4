package io.github.assay.store;

import io.github.assay.domain.Part;
import java.util.List;
import java.util.Map;

/// Which part of the split an item is in.
public interface SplitStore {
  /// How many items are in each part; a part without items is not in it.
  Map<Part, Integer> counts();

  /// The part of an item.
  Part of(String item);

  /// The parts of some items; those that are unassigned are not in it.
  ///
  /// @return by item id
  Map<String, Part> of(List<String> items);

  /// Replaces the whole split, in one transaction. Items that are not named are unassigned.
  ///
  /// @param parts by item id
  /// @param note how it was made, for people, such as `stratified, seed 7`
  void replace(Map<String, Part> parts, String note);

  /// How the split was made; empty if there is none.
  String note();
}
