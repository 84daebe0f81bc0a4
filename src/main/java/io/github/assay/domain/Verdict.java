package io.github.assay.domain;

/// What a person said of one tag on one item.
public enum Verdict {
  /// The tag applies.
  YES,
  /// Considered, and does not apply.
  NO,
  /// Considered, and left to others.
  UNSURE,
  /// Nothing said, or what was said is taken back.
  UNSEEN
}
