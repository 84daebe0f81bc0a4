package io.github.assay.transfer;

import io.github.assay.domain.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What one person said of one item, as a file tells it.
///
/// @param item the item's id
/// @param annotator who said it
/// @param outcome how the work ended, never open
/// @param reason of a skip or an unsure end; else empty
/// @param marks ids of tags by what was said of them
/// @param at when, if the file says
public record Annotation(
    String item,
    String annotator,
    Outcome outcome,
    String reason,
    Marks marks,
    Optional<Instant> at) {
  /// Ids of tags by what was said of them, each in the order of the file.
  public record Marks(List<Integer> yes, List<Integer> no, List<Integer> unsure) {
    public Marks {
      yes = List.copyOf(yes);
      no = List.copyOf(no);
      unsure = List.copyOf(unsure);
    }
  }
}
