package io.github.assay.ui.vocabulary;

/// What is selected in the tree.
sealed interface Spot {
  /// Nothing.
  record None() implements Spot {}

  /// A facet, by name; empty for tags without one.
  record OfFacet(String name) implements Spot {}

  /// A tag, by id.
  record OfTag(int id) implements Spot {}

  /// All retired tags.
  record AllRetired() implements Spot {}

  /// A retired tag, by id.
  record OfRetired(int id) implements Spot {}
}
