package io.github.assay.workbench;

import io.github.assay.domain.Item;
import io.github.assay.domain.Span;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Progress;
import io.github.assay.learning.Recipe;
import io.github.assay.learning.TagModel;
import io.github.assay.learning.TrainingSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tags for which a model of the recipe `rules` shows places. The rules follow from the
/// vocabulary alone, so the model is made from no items, and again only when the vocabulary
/// changes.
final class RulePlaces implements ExplicitTags {
  private static final String RULES = "rules";

  private final List<Recipe> recipes;
  private volatile @Nullable Made made;

  private record Made(Vocabulary vocabulary, TagModel model) {}

  RulePlaces(List<Recipe> recipes) {
    this.recipes = recipes;
  }

  @Override
  public Set<Integer> in(Item item, Vocabulary current) {
    return places(item, current).keySet();
  }

  @Override
  public Map<Integer, List<Span>> places(Item item, Vocabulary current) {
    var known = made;
    if (known == null || !current.equals(known.vocabulary())) known = made(current);
    return known.model().places(item.title(), item.description());
  }

  private Made made(Vocabulary current) {
    var rules =
        recipes.stream()
            .filter(recipe -> recipe.id().equals(RULES))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no recipe is called " + RULES));
    var data = new TrainingSet(current, List.of(), List.of());
    var fresh = new Made(current, rules.train(data, rules.complete(Map.of()), 0, Progress.none()));
    made = fresh;
    return fresh;
  }
}
