package io.github.assay.ui.conflicts;

import static io.github.assay.ui.conflicts.ConflictsScreen.TEXTS;

import io.github.assay.domain.Note;
import io.github.assay.domain.Vocabulary;
import io.github.assay.workbench.ConflictDetail;
import io.github.assay.workbench.RulingPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

  /// What people were asked about the item and what they wrote about it; empty if nothing.
  ///
  /// @param name what the person in a place is called
  static String asked(Case now, BiFunction<Case, Integer, String> name) {
    var lines = new ArrayList<String>();
    for (ConflictDetail.Question question : now.detail().questions())
      lines.add(
          TEXTS.text(
              question.isAnswered() ? "conflicts.asked.answered" : "conflicts.asked.waits",
              who(question.person(), now, name),
              question.text()));
    for (Note note : now.detail().notes())
      lines.add(TEXTS.text("conflicts.asked.note", who(note.author(), now, name), note.text()));
    return String.join("\n", lines);
  }

  private static String who(String person, Case now, BiFunction<Case, Integer, String> name) {
    var voices = now.detail().voices();
    return IntStream.range(0, voices.size())
        .filter(at -> voices.get(at).person().equals(person))
        .mapToObj(at -> name.apply(now, at))
        .findFirst()
        .orElse(TEXTS.text("conflicts.somebody"));
  }

  private static String names(Collection<Integer> tags, Vocabulary vocabulary) {
    return tags.stream().map(vocabulary::nameOf).collect(Collectors.joining(", "));
  }
}
