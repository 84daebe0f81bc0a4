package io.github.assay.ui.annotate;

import io.github.assay.ui.support.Desk;

/// Tells a search how often each tag is gold: counted beside the work, when a facet opens for the
/// first time since the screen came into view.
final class Uses {
  private final Desk desk;
  private final Lookup lookup;
  private boolean isCounted;

  Uses(Desk desk, Lookup lookup) {
    this.desk = desk;
    this.lookup = lookup;
    lookup.facetProperty().subscribe(this::count);
  }

  /// Counts anew: at once if a facet is open, else when one opens.
  void renew() {
    isCounted = false;
    count(lookup.facetProperty().get());
  }

  private void count(String facet) {
    if (isCounted || facet.isEmpty()) return;
    isCounted = true;
    desk.store()
        .apart()
        .run(
            () -> {
              try (var beside = desk.workbench().beside()) {
                return beside.workspace().gold().uses();
              }
            },
            lookup.usesProperty()::set,
            desk.failures());
  }
}
