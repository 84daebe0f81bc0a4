package io.github.assay.evaluation;

/// What becomes of one cell (an item and a tag) when the second model makes room for the first.
public enum Effect {
  /// The first model is right where the second is wrong.
  FIXED,
  /// The first model is wrong where the second is right.
  BROKE,
  /// Both are wrong.
  BOTH_WRONG
}
