package io.github.assay.workbench;

import java.util.OptionalDouble;

/// What a model says of the tags of one item.
@FunctionalInterface
public interface Judgement {
  /// Nothing of any.
  Judgement NONE = _ -> OptionalDouble.empty();

  /// Its score for a tag, in `[0, 1]`; empty if it does not know the tag.
  OptionalDouble score(int tag);
}
