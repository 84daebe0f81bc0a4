package io.github.assay.workbench;

import io.github.assay.store.MeasureStore.Vote;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A conflict before its cause and its impact are known.
///
/// @param item its id
/// @param isTied whether a tie of the votes keeps the item from being gold
/// @param stances how it stands about each tag in dispute, by id
/// @param votes of the people who differ; empty where they do not matter
record Dispute(
    String item,
    Matter matter,
    boolean isTied,
    SortedMap<Integer, Stance> stances,
    List<Vote> votes) {
  Dispute {
    stances = new TreeMap<>(stances);
    votes = List.copyOf(votes);
  }

  /// One in which people's votes do not matter.
  Dispute(String item, Matter matter, SortedMap<Integer, Stance> stances) {
    this(item, matter, false, stances, List.of());
  }

  /// How it stands about a tag.
  ///
  /// @param disagreement in `[0, 1]`
  /// @param isLacking whether the tag is missing from what was said, and somebody or something
  ///   holds that it applies; where people differ, false
  record Stance(double disagreement, boolean isLacking) {}
}
