package io.github.assay.workbench;

import io.github.assay.domain.Decision;
import java.util.List;
import java.util.SortedMap;

/// What a ruling would do.
///
/// @param entries for the log
/// @param effect the same for people
/// @param newest the place of the newest entry of the log when it was made
public record RulingPlan(Ruling ruling, List<Decision.Entry> entries, Effect effect, long newest) {
  public RulingPlan {
    entries = List.copyOf(entries);
  }

  /// What a ruling changes, and what speaks against it.
  ///
  /// @param added ids of tags that become gold, ascending
  /// @param removed ids of tags that are gold no longer, ascending
  /// @param implied by id: a tag that comes with another, and the one that implies it
  /// @param overridden ids of tags about which it says what nobody says who voted: that one applies
  ///   which no one chose, or that one does not which all chose; what is implied is not among them
  /// @param broken facets of which it gives too few tags, or too many; none while something is
  ///   undecided
  public record Effect(
      List<Integer> added,
      List<Integer> removed,
      SortedMap<Integer, Integer> implied,
      List<Integer> overridden,
      List<Completeness.Line> broken) {
    public Effect {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
      overridden = List.copyOf(overridden);
      broken = List.copyOf(broken);
    }
  }

  /// Whether it needs a note, since it overrides everybody or breaks the rule of a facet.
  public boolean needsNote() {
    return !effect.overridden().isEmpty() || !effect.broken().isEmpty();
  }
}
