package io.github.assay.workbench;

import io.github.assay.domain.Item;
import java.util.List;

/// Where suggestions come from.
@FunctionalInterface
public interface Suggester {
  /// What is proposed for an item, best first; only approved tags. Blocking.
  List<Offer> offers(Item item);
}
