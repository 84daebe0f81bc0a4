package io.github.assay.ui.conflicts;

import static io.github.assay.ui.conflicts.ConflictsScreen.TEXTS;

import io.github.assay.learning.Neighbourhood;
import io.github.assay.workbench.LabelErrors.Suspect;
import io.github.assay.workbench.Mended;
import java.util.List;
import java.util.Optional;

/// Why label errors are suspected on the item in view.
///
/// @param suspects worst first; empty if none are
/// @param near the gold items that read like it
/// @param mended what became of all suspects so far
record Doubts(List<Suspect> suspects, Neighbourhood near, Mended mended) {
  static final Doubts NONE = new Doubts(List.of(), Neighbourhood.NONE, new Mended(0, 0, 0));

  Doubts {
    suspects = List.copyOf(suspects);
  }

  boolean areNone() {
    return suspects.isEmpty();
  }

  /// The probability of a tag beside its threshold; empty if it is not doubted.
  String bound(int tag) {
    return of(tag)
        .map(
            suspect ->
                TEXTS.text(
                    suspect.given() ? "conflicts.doubt.given" : "conflicts.doubt.missing",
                    suspect.probability(),
                    suspect.threshold()))
        .orElse("");
  }

  /// How many of the items that read alike have a tag; empty if it is not doubted, or while gold is
  /// being read.
  String alike(int tag) {
    int asked = near.nearest().size();
    return asked == 0
        ? ""
        : of(tag)
            .map(suspect -> TEXTS.text("conflicts.alike.count", near.with(tag).size(), asked))
            .orElse("");
  }

  private Optional<Suspect> of(int tag) {
    return suspects.stream().filter(suspect -> suspect.tag() == tag).findFirst();
  }

  /// How many suspects there were and what became of them, to follow what else is said; empty if
  /// the conflict is not about any.
  String count() {
    return areNone()
        ? ""
        : TEXTS.text("conflicts.mended", mended.found(), mended.ruled(), mended.fixed());
  }
}
