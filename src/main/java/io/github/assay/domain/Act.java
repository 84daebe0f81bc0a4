package io.github.assay.domain;

import java.util.List;

/// What one entry of the decision log changes.
public sealed interface Act {
  /// The verdict on one tag.
  record Mark(int tag, Verdict verdict) implements Act {}

  /// How the work on the item ends.
  ///
  /// @param reason why it was skipped or is unsure; empty otherwise
  record End(Outcome outcome, String reason) implements Act {}

  /// In which order the item's tags stand, most important first. Tags that are chosen later come
  /// after them.
  ///
  /// @param tags ids, each once; empty for the order in which they were chosen
  record Order(List<Integer> tags) implements Act {
    public Order {
      tags = List.copyOf(tags);
    }
  }
}
