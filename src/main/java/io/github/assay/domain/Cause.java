package io.github.assay.domain;

/// Why people, or a person and a model, say different things of an item.
public enum Cause {
  /// Nothing was in dispute, or nobody said why.
  NONE,
  /// Somebody overlooked a tag that applies.
  MISSED,
  /// Somebody chose a tag that does not apply.
  WRONG,
  /// The guideline does not say what to do.
  GUIDELINE_GAP,
  /// The text can be read either way.
  AMBIGUOUS,
  /// Tags overlap, or one is missing.
  VOCABULARY,
  /// A place in the text decides.
  EVIDENCE
}
