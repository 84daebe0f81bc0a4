package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.workbench.Annotating.Counts;
import io.github.assay.workbench.Annotating.Ending;
import io.github.assay.workbench.Annotating.Work;
import io.github.assay.workbench.Doubt;
import java.util.List;
import java.util.Optional;

/// What comes back from the store lane when another item was asked for.
sealed interface Arrival {
  /// How far the person is now.
  Counts counts();

  /// The item that comes into view, or that none waits.
  static Arrival of(Optional<Page> page, Counts counts) {
    return page.<Arrival>map(there -> new At(there, counts)).orElseGet(() -> new Nowhere(counts));
  }

  /// Why an item was not finished.
  static Arrival staying(Ending ending, Counts counts) {
    return switch (ending) {
      case Ending.NothingChosen() -> new Stay(TEXTS.text("annotate.nothing.chosen"), counts);
      case Ending.StillChosen(int tags) ->
          new Stay(TEXTS.count("annotate.still.chosen", tags), counts);
      case Ending.Doubtful(List<Doubt> doubts) -> new Doubted(doubts, counts);
      case Ending.Finished(Optional<Work> _) ->
          throw new IllegalArgumentException("the item is finished");
    };
  }

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
