package io.github.assay.ui.annotate;

import io.github.assay.workbench.Annotating.Counts;
import io.github.assay.workbench.Doubt;
import java.util.List;

/// What comes back from the store lane when another item was asked for.
sealed interface Arrival {
  /// How far the person is now.
  Counts counts();

  /// An item comes into view.
  record At(Page page, Counts counts) implements Arrival {}

  /// No item waits.
  record Nowhere(Counts counts) implements Arrival {}

  /// The same item stays in view.
  ///
  /// @param why for people
  record Stay(String why, Counts counts) implements Arrival {}

  /// The same item stays in view, since something speaks against submitting it so.
  record Doubted(List<Doubt> doubts, Counts counts) implements Arrival {
    public Doubted {
      doubts = List.copyOf(doubts);
    }
  }
}
