package io.github.assay.domain;

/// How one person's work on one item stands.
public enum Outcome {
  /// Not finished: not seen yet, or begun and not submitted.
  OPEN,
  /// Submitted with at least one tag.
  TAGGED,
  /// Submitted: no approved tag applies.
  NONE_APPLY,
  /// Handed to QA.
  UNSURE,
  /// Passed over, with a reason.
  SKIPPED;

  /// Whether it counts as a finished vote on the item's tags.
  public boolean isVote() {
    return this == TAGGED || this == NONE_APPLY;
  }
}
