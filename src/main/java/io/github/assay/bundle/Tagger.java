package io.github.assay.bundle;

import io.github.assay.domain.Suggestion;
import io.github.assay.domain.Thresholds;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.TagModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A model with the tags that it may name and the thresholds from which on it names them.
record Tagger(Vocabulary vocabulary, TagModel model, Thresholds thresholds) {
  /// The approved tags of a text, best first, then by id.
  List<Suggestion> suggest(String title, String description) {
    var scores = model.score(title, description);
    var suggestions = new ArrayList<Suggestion>();
    for (int i = 0; i < scores.size(); i++)
      if (vocabulary.has(scores.tag(i)) && scores.value(i) >= thresholds.of(scores.tag(i)))
        suggestions.add(
            new Suggestion(scores.tag(i), scores.value(i), Suggestion.Source.MODEL, List.of()));
    suggestions.sort(Comparator.comparingDouble(Suggestion::score).reversed());
    return suggestions;
  }

  /// The same as names.
  List<String> names(GoldenCase.Input input) {
    return suggest(input.title(), input.description()).stream()
        .map(suggestion -> vocabulary.tag(suggestion.tag()).name())
        .toList();
  }

  /// The score of every approved tag that the model knows, by name.
  SortedMap<String, Float> scores(GoldenCase.Input input) {
    var scores = model.score(input.title(), input.description());
    var named = new TreeMap<String, Float>();
    for (int i = 0; i < scores.size(); i++)
      if (vocabulary.has(scores.tag(i)))
        named.put(vocabulary.tag(scores.tag(i)).name(), scores.value(i));
    return Collections.unmodifiableSortedMap(named);
  }

  /// Whether another processor, whose scores may differ in the last digits, sees every score on the
  /// same side of its threshold. Scores of exactly 0 and 1 come from counting, not from arithmetic.
  boolean isFirm(GoldenCase.Input input) {
    var scores = model.score(input.title(), input.description());
    for (int i = 0; i < scores.size(); i++) {
      var score = scores.value(i);
      var distance = Math.abs(score - thresholds.of(scores.tag(i)));
      if (score > 0 && score < 1 && distance <= 2 * GoldenCase.TOLERANCE) return false;
    }
    return true;
  }
}
