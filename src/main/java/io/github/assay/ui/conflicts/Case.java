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
record Case(
    ConflictDetail detail,
    Vocabulary vocabulary,
    Ruling ruling,
    Optional<RulingPlan> plan,
    String trouble) {}
