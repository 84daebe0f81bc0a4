package io.github.assay.learning.rules;

import io.github.assay.domain.Scores;
import io.github.assay.domain.Span;
import io.github.assay.learning.TagModel;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

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
  private final SortedMap<Integer, List<Integer>> ancestors;

  /// @param recipe id of the recipe of the whole
  /// @param weight of the rules, at least 0
  BlendModel(String recipe, TagModel model, RulesModel rules, double weight) {
    this.recipe = recipe;
    this.model = model;
    this.rules = rules;
    this.weight = weight;
    this.ancestors = rules.ancestors();
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
    var blended = new TreeMap<Integer, Float>();
    for (int tag : tags(learned, found)) blended.put(tag, blend(learned.of(tag), found.of(tag)));
    ancestors.forEach(
        (tag, implied) -> {
          float least = blended.getOrDefault(tag, 0f);
          for (int ancestor : implied) blended.merge(ancestor, least, Math::max);
        });
    var values = new float[blended.size()];
    int place = 0;
    for (float value : blended.values()) values[place++] = value;
    return Scores.of(List.copyOf(blended.keySet()), values);
  }

  private float blend(float learned, float found) {
    return found == 0 ? learned : (float) ((learned + weight * found) / (1 + weight));
  }

  private static TreeSet<Integer> tags(Scores learned, Scores found) {
    var tags = new TreeSet<Integer>();
    for (int place = 0; place < learned.size(); place++) tags.add(learned.tag(place));
    for (int place = 0; place < found.size(); place++) tags.add(found.tag(place));
    return tags;
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
  public SortedMap<String, byte[]> parts() {
    var parts = new TreeMap<>(model.parts());
    parts.putAll(rules.parts());
    parts.put(BlendRecipe.PART, BlendRecipe.write(weight));
    return parts;
  }
}
