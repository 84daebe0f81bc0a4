package io.github.assay.bundle;

import io.github.assay.learning.Suggester;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What golden cases hold a model to: its suggestions by name, and its scores.
record GoldenAnswers(Suggester suggester) {
  /// The names of the tags of a text, best first.
  List<String> names(GoldenCase.Input input) {
    return suggester.suggest(input.title(), input.description()).stream()
        .map(suggestion -> suggester.vocabulary().tag(suggestion.tag()).name())
        .toList();
  }

  /// The score of every approved tag that the model knows, by name.
  SortedMap<String, Float> scores(GoldenCase.Input input) {
    var scores = suggester.model().score(input.title(), input.description());
    var named = new TreeMap<String, Float>();
    for (int i = 0; i < scores.size(); i++)
      if (suggester.vocabulary().has(scores.tag(i)))
        named.put(suggester.vocabulary().tag(scores.tag(i)).name(), scores.value(i));
    return Collections.unmodifiableSortedMap(named);
  }

  /// Whether another processor, whose scores may differ in the last digits, sees every score on the
  /// same side of its threshold. Scores of exactly 0 and 1 come from counting, not from arithmetic.
  boolean isFirm(GoldenCase.Input input) {
    var scores = suggester.model().score(input.title(), input.description());
    for (int i = 0; i < scores.size(); i++) {
      var score = scores.value(i);
      var distance = Math.abs(score - suggester.thresholds().of(scores.tag(i)));
      if (score > 0 && score < 1 && distance <= 2 * GoldenCase.TOLERANCE) return false;
    }
    return true;
  }
}
