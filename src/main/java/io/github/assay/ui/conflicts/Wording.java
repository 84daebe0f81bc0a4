package io.github.assay.ui.conflicts;

import static io.github.assay.ui.conflicts.ConflictsScreen.TEXTS;

import io.github.assay.domain.Vocabulary;
import io.github.assay.workbench.RulingPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.stream.Collectors;

/// Says in words what a ruling does.
final class Wording {
  private Wording() {}

  /// Whether the ruling cannot be written without a note, and has none.
  static boolean lacksNote(Case now) {
    return now.plan().filter(RulingPlan::needsNote).isPresent()
        && now.ruling().basis().note().isEmpty();
  }

  /// What the ruling in view would do, or why it may not be made.
  static String effect(Case now) {
    return now.plan().map(plan -> effect(plan, now)).orElse(now.trouble());
  }

  private static String effect(RulingPlan plan, Case now) {
    var effect = plan.effect();
    var vocabulary = now.vocabulary();
    var parts = new ArrayList<String>();
    if (!effect.added().isEmpty())
      parts.add(TEXTS.text("conflicts.added", names(effect.added(), vocabulary)));
    if (!effect.removed().isEmpty())
      parts.add(TEXTS.text("conflicts.removed", names(effect.removed(), vocabulary)));
    effect
        .implied()
        .forEach(
            (tag, by) ->
                parts.add(
                    TEXTS.text(
                        "conflicts.implied", vocabulary.nameOf(tag), vocabulary.nameOf(by))));
    if (!effect.overridden().isEmpty())
      parts.add(TEXTS.text("conflicts.overridden", names(effect.overridden(), vocabulary)));
    for (var line : effect.broken())
      parts.add(TEXTS.text("conflicts.broken", line.rule().name(), line.tags()));
    if (!now.ruling().isComplete()) parts.add(TEXTS.text("conflicts.undecided"));
    if (parts.isEmpty()) parts.add(TEXTS.text("conflicts.nothing"));
    if (lacksNote(now)) parts.add(TEXTS.text("conflicts.note.needed"));
    return String.join(". ", parts) + ".";
  }

  private static String names(Collection<Integer> tags, Vocabulary vocabulary) {
    return tags.stream().map(vocabulary::nameOf).collect(Collectors.joining(", "));
  }
}
