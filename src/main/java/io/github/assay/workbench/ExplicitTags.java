package io.github.assay.workbench;

import io.github.assay.domain.Item;
import io.github.assay.domain.Span;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Recipe;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Says which tags stand in an item's text, by the rules. All other gold tags of it are implicit.
@FunctionalInterface
public interface ExplicitTags {
  /// Ids of the tags of which a name or alias stands in the title or description.
  Set<Integer> in(Item item, Vocabulary vocabulary);

  /// Where those tags stand.
  ///
  /// @return by id; without places where only the tags are known
  default Map<Integer, List<Span>> places(Item item, Vocabulary vocabulary) {
    return in(item, vocabulary).stream()
        .collect(Collectors.toMap(Function.identity(), _ -> List.of()));
  }

  /// Asks the recipe `rules` for the places that it finds.
  ///
  /// @param recipes all recipes
  /// @return for any thread; throws `IllegalStateException` when asked if there is no recipe of
  ///   that name
  static ExplicitTags byRules(List<Recipe> recipes) {
    return new RulePlaces(List.copyOf(recipes));
  }
}
