package io.github.assay.learning.rules;

import io.github.assay.domain.Scores;
import io.github.assay.domain.Span;
import io.github.assay.domain.Suggestion;
import io.github.assay.learning.TagModel;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Scores a tag by how often a hit of its kind was right; 0 without a hit.
public final class RulesModel implements TagModel {
  private final RuleBook rules;
  private final Reliability reliability;
  private final int[] tags;

  RulesModel(RuleBook rules, Reliability reliability) {
    this.rules = rules;
    this.reliability = reliability;
    this.tags = rules.tags().stream().mapToInt(RuleTag::id).toArray();
  }

  @Override
  public String recipe() {
    return RulesRecipe.ID;
  }

  @Override
  public Scores score(String title, String description) {
    return scores(rules.hits(title, description));
  }

  private Scores scores(Map<Integer, Hit> hits) {
    var values = new float[tags.length];
    for (int place = 0; place < tags.length; place++) {
      var hit = hits.get(tags[place]);
      values[place] = hit == null ? 0 : (float) reliability.of(hit);
    }
    return Scores.of(tags, values);
  }

  @Override
  public Map<Suggestion.Source, Scores> bySource(String title, String description) {
    return Map.of(Suggestion.Source.RULE, score(title, description));
  }

  /// The probability that a hit is right, for each tag that the rules find, by id.
  public SortedMap<Integer, Double> chances(String title, String description) {
    var chances = new TreeMap<Integer, Double>();
    rules.hits(title, description).forEach((tag, hit) -> chances.put(tag, reliability.of(hit)));
    return chances;
  }

  /// All ancestors of every tag that has some, by id.
  public SortedMap<Integer, List<Integer>> ancestors() {
    var ancestors = new TreeMap<Integer, List<Integer>>();
    for (RuleTag tag : rules.tags())
      if (!tag.implies().isEmpty()) ancestors.put(tag.id(), tag.implies());
    return ancestors;
  }

  @Override
  public Map<Integer, List<Span>> places(String title, String description) {
    return places(rules.hits(title, description));
  }

  private static Map<Integer, List<Span>> places(Map<Integer, Hit> hits) {
    var places = new TreeMap<Integer, List<Span>>();
    hits.forEach(
        (tag, hit) -> {
          if (!hit.spans().isEmpty()) places.put(tag, hit.spans());
        });
    return places;
  }

  @Override
  public Reading read(String title, String description) {
    var hits = rules.hits(title, description);
    var scores = scores(hits);
    return new Reading(scores, Map.of(Suggestion.Source.RULE, scores), places(hits));
  }

  @Override
  public SortedMap<String, byte[]> parts() {
    return RuleParts.write(rules.tags(), reliability.counts());
  }
}
