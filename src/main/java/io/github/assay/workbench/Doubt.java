package io.github.assay.workbench;

/// Why somebody should look once more before an item is submitted.
public sealed interface Doubt {
  /// A facet has too few tags, or too many.
  record RuleBroken(Completeness.Line line) implements Doubt {}

  /// A source is sure of a tag that was neither chosen nor refused.
  record Missing(Offer offer) implements Doubt {}

  /// The model all but rules out a tag that was chosen.
  ///
  /// @param tag id
  /// @param score in `[0, 1]`
  record Unlikely(int tag, double score) implements Doubt {}
}
