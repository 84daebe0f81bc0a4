package io.github.assay.domain;

/// What one entry of the decision log changes.
public sealed interface Act {
  /// The verdict on one tag.
  record Mark(int tag, Verdict verdict) implements Act {}

  /// How the work on the item ends.
  ///
  /// @param reason why it was skipped or is unsure; empty otherwise
  record End(Outcome outcome, String reason) implements Act {}
}
