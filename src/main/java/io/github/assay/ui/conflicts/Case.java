package io.github.assay.ui.conflicts;

import io.github.assay.domain.Vocabulary;
import io.github.assay.workbench.ConflictDetail;
import io.github.assay.workbench.Ruling;
import io.github.assay.workbench.RulingPlan;
import java.util.Optional;

/// A conflict with what is about to be ruled on it.
///
/// @param plan what the ruling would do; empty if it may not be made
/// @param trouble why it may not be made; empty if it may
/// @param doubts why label errors are suspected, if the conflict is about that
record Case(
    ConflictDetail detail,
    Vocabulary vocabulary,
    Ruling ruling,
    Optional<RulingPlan> plan,
    String trouble,
    Doubts doubts) {
  /// The same with what the ruling would do, or why it may not be made.
  Case planned(Optional<RulingPlan> other, String why) {
    return new Case(detail, vocabulary, ruling, other, why, doubts);
  }
}
