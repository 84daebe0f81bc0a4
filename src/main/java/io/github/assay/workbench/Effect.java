package io.github.assay.workbench;

import io.github.assay.domain.Facet;

/// What a wish did besides what was wished.
public sealed interface Effect {
  /// Nothing.
  record None() implements Effect {}

  /// Another tag of the facet made room, since only one may be there.
  record Replaced(int tag) implements Effect {}

  /// The tag was not chosen, since its facet has as many tags as it may have.
  record Full(Facet rule) implements Effect {}

  /// What was asked of the owner of the vocabulary was taken back.
  record Withdrawn() implements Effect {}

  /// What was asked of the owner of the vocabulary stands again.
  record AskedAgain() implements Effect {}
}
