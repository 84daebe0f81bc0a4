package io.github.assay.learning.rules;

import io.github.assay.domain.Scores;
import io.github.assay.domain.Span;
import io.github.assay.domain.Suggestion;
import io.github.assay.learning.Logit;
import io.github.assay.learning.TagModel;
import io.github.assay.text.Features;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A model together with the rules.
///
/// The score of a tag that the rules find is the mean of what the model says and of how far the hit
/// can be trusted, weighted 1 to `weight`; that of any other tag is the model's. A tag that another
/// one implies scores at least as much as that one.
final class BlendModel implements TagModel {
  private final String recipe;
  private final TagModel model;
  private final RulesModel rules;
  private final double weight;
  private final int[] tags;
  private final int[][] implied;

  /// @param recipe id of the recipe of the whole
  /// @param weight of the rules, at least 0
  BlendModel(String recipe, TagModel model, RulesModel rules, double weight) {
    this.recipe = recipe;
    this.model = model;
    this.rules = rules;
    this.weight = weight;
    this.tags = tags(model.score("", ""), rules.score("", ""));
    this.implied = new int[tags.length][];
    var ancestors = rules.ancestors();
    for (int place = 0; place < tags.length; place++)
      implied[place] = places(ancestors.getOrDefault(tags[place], List.of()));
  }

  private static int[] tags(Scores... all) {
    return Stream.of(all)
        .flatMapToInt(scores -> IntStream.range(0, scores.size()).map(scores::tag))
        .sorted()
        .distinct()
        .toArray();
  }

  private int[] places(List<Integer> some) {
    return some.stream()
        .mapToInt(tag -> Arrays.binarySearch(tags, tag))
        .filter(place -> place >= 0)
        .toArray();
  }

  @Override
  public String recipe() {
    return recipe;
  }

  @Override
  public Scores score(String title, String description) {
    return blend(model.score(title, description), rules.score(title, description));
  }

  private Scores blend(Scores learned, Scores found) {
    var values = new float[tags.length];
    for (int place = 0; place < tags.length; place++)
      values[place] = blend(learned.of(tags[place]), found.of(tags[place]));
    var closed = values.clone();
    for (int place = 0; place < tags.length; place++)
      for (int ancestor : implied[place])
        closed[ancestor] = Math.max(closed[ancestor], values[place]);
    return Scores.of(tags, closed);
  }

  private float blend(float learned, float found) {
    return found == 0 ? learned : (float) ((learned + weight * found) / (1 + weight));
  }

  /// The same with another weight of the rules.
  BlendModel weighted(double other) {
    return new BlendModel(recipe, model, rules, other);
  }

  @Override
  public Map<Integer, List<Span>> places(String title, String description) {
    return rules.places(title, description);
  }

  @Override
  public Map<Suggestion.Source, Scores> bySource(String title, String description) {
    return Map.of(
        Suggestion.Source.RULE,
        rules.score(title, description),
        Suggestion.Source.MODEL,
        model.score(title, description));
  }

  @Override
  public Reading read(String title, String description) {
    var learned = model.score(title, description);
    var found = rules.read(title, description);
    return new Reading(
        blend(learned, found.scores()),
        Map.of(Suggestion.Source.RULE, found.scores(), Suggestion.Source.MODEL, learned),
        found.places());
  }

  @Override
  public Logit logit(String title, String description, int tag) {
    return model.logit(title, description, tag);
  }

  @Override
  public Optional<Features> features() {
    return model.features();
  }

  @Override
  public SortedMap<String, byte[]> parts() {
    var parts = new TreeMap<>(model.parts());
    parts.putAll(rules.parts());
    parts.put(BlendRecipe.PART, BlendRecipe.write(weight));
    return parts;
  }
}
