package io.github.assay.ui.vocabulary;

import static io.github.assay.ui.vocabulary.VocabularyScreen.TEXTS;

import io.github.assay.workbench.RuleFigures.Figure;
import io.github.assay.workbench.VocabularyRevising.Preview;
import java.util.ArrayList;
import java.util.List;

/// Rules and previews in words.
final class RuleTexts {
  private RuleTexts() {}

  /// How well a rule does: hits, precision and its interval, reports.
  static String sentence(Figure figure) {
    var parts = new ArrayList<String>();
    parts.add(TEXTS.count("vocabulary.hits", figure.hits()));
    if (figure.hits() > 0) parts.add(precision(figure));
    if (figure.reports() > 0) parts.add(TEXTS.count("vocabulary.reports", figure.reports()));
    if (figure.rule().isSuspended()) parts.add(TEXTS.text("vocabulary.suspended"));
    return String.join(" · ", parts);
  }

  /// The precision with its interval; a dash without a hit.
  static String precision(Figure figure) {
    var interval = figure.interval();
    if (interval == null) return TEXTS.text("vocabulary.undefined");
    return TEXTS.text(
        "vocabulary.precision",
        (double) figure.right() / figure.hits(),
        interval.low(),
        interval.high());
  }

  /// What contradicts what afterwards.
  private static List<String> conflicts(Preview preview) {
    var lines = new ArrayList<String>();
    var ties = preview.consequences().conflicts();
    lines.add(TEXTS.text("vocabulary.preview.ties", ties.before(), ties.after()));
    var breaches = preview.consequences().breaches();
    if (!breaches.isNone())
      lines.add(TEXTS.text("vocabulary.preview.breaches", breaches.before(), breaches.after()));
    if (preview.contradictions() > 0)
      lines.add(TEXTS.count("vocabulary.preview.contradictions", preview.contradictions()));
    return lines;
  }

  /// What an edit is called, and what it does, a line each.
  static List<String> lines(Preview preview) {
    var lines = new ArrayList<String>();
    lines.add(preview.summary());
    var consequences = preview.consequences();
    lines.add(TEXTS.count("vocabulary.preview.items", consequences.items()));
    lines.add(
        TEXTS.text(
            "vocabulary.preview.gold", consequences.gold().before(), consequences.gold().after()));
    lines.addAll(conflicts(preview));
    if (preview.looks() > 0) lines.add(TEXTS.count("vocabulary.preview.looks", preview.looks()));
    var rules = new ArrayList<String>();
    preview.rules().gone().forEach(rule -> rules.add("− " + rule.detail()));
    preview.rules().added().forEach(rule -> rules.add("+ " + rule.detail()));
    if (!rules.isEmpty())
      lines.add(TEXTS.text("vocabulary.preview.rules", String.join(", ", rules)));
    preview
        .findings()
        .forEach(found -> lines.add(TEXTS.text("vocabulary.preview.finding", found.message())));
    return lines;
  }
}
