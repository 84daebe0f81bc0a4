package io.github.assay.workbench;

import io.github.assay.domain.Item;
import java.util.List;

/// Proposes tags to annotators.
@FunctionalInterface
public interface Suggesting {
  /// What is proposed for an item, best first; only approved tags. Blocking, but not for a model
  /// that is being made ready; used by one thread at a time.
  List<Offer> offers(Item item);
}
