package io.github.assay.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Scores;
import io.github.assay.domain.Suggestion;
import io.github.assay.domain.Suggestion.Source;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Thresholds;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.rules.BlendRecipe;
import io.github.assay.learning.tribuo.LinearRecipe;
import io.github.assay.testing.Learning;
import io.github.assay.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SuggesterTest {
  private static final int CAP = 5;

  @Seeds(200)
  void onlyApprovedTagsAreProposed(Random random) {
    var suggester = suggester(random);

    for (Suggestion suggestion : proposed(suggester, Set.of()))
      assertTrue(suggester.vocabulary().has(suggestion.tag()));
    for (Suggestion suggestion : suggester.suggest("any", "text"))
      assertTrue(suggester.vocabulary().has(suggestion.tag()));
  }

  @Seeds(200)
  void aChosenTagIsNotProposedByWhicheverNameItWasChosen(Random random) {
    var suggester = suggester(random);
    var vocabulary = suggester.vocabulary();
    var spellings = new ArrayList<String>();
    for (Tag tag : vocabulary.tags())
      if (random.nextBoolean())
        spellings.add(
            random.nextBoolean() ? tag.name() : tag.aliases().getFirst().toUpperCase(Locale.ROOT));
    var chosen =
        spellings.stream()
            .map(spelling -> vocabulary.lookup(spelling).orElseThrow().id())
            .collect(Collectors.toSet());

    var proposed = proposed(suggester, chosen);

    assertEquals(spellings.size(), chosen.size());
    assertTrue(proposed.stream().noneMatch(found -> chosen.contains(found.tag())));
  }

  @Seeds(200)
  void choosingOneMovesNoOtherAndLetsTheNextIn(Random random) {
    var suggester = suggester(random);
    var before =
        suggester.propose(suggester.model().read("any", "text"), Set.of(), Integer.MAX_VALUE);
    if (before.isEmpty()) return;
    var chosen = before.get(random.nextInt(before.size()));
    var rest = new ArrayList<>(before);
    rest.remove(chosen);

    var after = proposed(suggester, Set.of(chosen.tag()));

    assertEquals(rest.subList(0, Math.min(CAP, rest.size())), after);
  }

  @Seeds(200)
  void theBestComeFirstAndNoMoreThanTheCap(Random random) {
    var proposed = proposed(suggester(random), Set.of());

    assertTrue(proposed.size() <= CAP);
    for (int next = 1; next < proposed.size(); next++) {
      var one = proposed.get(next - 1);
      var other = proposed.get(next);
      assertTrue(
          one.score() > other.score() || (one.score() == other.score() && one.tag() < other.tag()));
    }
  }

  @Seeds(200)
  void whatTheModelSetsIsProposedFirst(Random random) {
    var suggester = suggester(random);

    var set = suggester.suggest("any", "text");
    var proposed =
        suggester.propose(suggester.model().read("any", "text"), Set.of(), Integer.MAX_VALUE);

    assertEquals(set, proposed.subList(0, set.size()));
  }

  @Seeds(5)
  void aRealModelKeepsItsOrderAndItsSources(Random random) {
    var data = Learning.items(random, 60);
    var recipe = new BlendRecipe(new LinearRecipe());
    var model = recipe.train(data, recipe.complete(Map.of()), 1, Progress.none());
    var suggester = new Suggester(model, Thresholds.global(.5), data.vocabulary());

    var first =
        suggester.propose(suggester.model().read("vision of a graph", "and audio"), Set.of(), CAP);

    assertEquals(
        first,
        suggester.propose(suggester.model().read("vision of a graph", "and audio"), Set.of(), CAP));
    for (Suggestion suggestion : first) {
      boolean stands = Set.of(2, 3).contains(suggestion.tag());
      if (stands) assertEquals(Source.RULE, suggestion.source());
      assertEquals(suggestion.source() == Source.RULE, !suggestion.spans().isEmpty());
    }
  }

  @Test
  void aScoreOfNothingIsNeverProposed() {
    var vocabulary = Learning.vocabulary("one", "two");
    var scores = Scores.of(List.of(1, 2), new float[] {0, 1e-9f});
    var suggester = new Suggester(new Constant(scores), Thresholds.global(0), vocabulary);

    assertEquals(List.of(2), proposed(suggester, Set.of()).stream().map(Suggestion::tag).toList());
  }

  private static List<Suggestion> proposed(Suggester suggester, Set<Integer> chosen) {
    return suggester.propose(suggester.model().read("any", "text"), chosen, CAP);
  }

  /// Twelve approved tags, each with an alias, and a model that scores some of them and others.
  private static Suggester suggester(Random random) {
    var tags = new ArrayList<Tag>();
    for (int id = 1; id <= 12; id++)
      tags.add(Learning.tag(id, "tag " + id, List.of("alias-" + id), List.of()));
    var scored = new TreeSet<Integer>();
    for (int count = 0; count < 14; count++) scored.add(1 + random.nextInt(20));
    var values = new float[scored.size()];
    for (int at = 0; at < values.length; at++) values[at] = random.nextInt(9) / 8f;
    var cut = (1 + random.nextInt(8)) / 8.0;
    return new Suggester(
        new Constant(Scores.of(List.copyOf(scored), values)),
        Thresholds.global(cut),
        new Vocabulary(1, tags));
  }

  /// Scores every text alike.
  private record Constant(Scores scores) implements TagModel {
    @Override
    public String recipe() {
      return "constant";
    }

    @Override
    public Scores score(String title, String description) {
      return scores;
    }

    @Override
    public SortedMap<String, byte[]> parts() {
      return new TreeMap<>();
    }
  }
}
