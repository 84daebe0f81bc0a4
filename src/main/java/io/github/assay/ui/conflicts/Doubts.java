package io.github.assay.ui.conflicts;

import static io.github.assay.ui.conflicts.ConflictsScreen.TEXTS;

import io.github.assay.learning.Neighbourhood;
import io.github.assay.workbench.LabelErrors.Suspect;
import io.github.assay.workbench.Mended;
import java.util.List;

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

  /// Why what is said of a tag is doubted; empty if it is not.
  String of(int tag) {
    return suspects.stream()
        .filter(suspect -> suspect.tag() == tag)
        .findFirst()
        .map(this::text)
        .orElse("");
  }

  private String text(Suspect suspect) {
    var model =
        TEXTS.text(
            suspect.given() ? "conflicts.doubt.given" : "conflicts.doubt.missing",
            suspect.probability(),
            suspect.threshold());
    int asked = near.nearest().size();
    if (asked == 0) return model;
    return model + TEXTS.text("conflicts.doubt.near", near.with(suspect.tag()).size(), asked);
  }

  /// How many suspects there were and what became of them, to follow what else is said; empty if
  /// the conflict is not about any.
  String count() {
    return areNone()
        ? ""
        : TEXTS.text("conflicts.mended", mended.found(), mended.ruled(), mended.fixed());
  }
}
