package io.github.assay.ui.annotate;

import io.github.assay.domain.Item;
import io.github.assay.workbench.Offer;
import java.util.List;

/// Where suggestions come from.
@FunctionalInterface
interface Suggester {
  /// What is proposed for an item, best first; blocking.
  List<Offer> offers(Item item);
}
