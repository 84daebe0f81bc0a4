package io.github.assay.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.domain.Scores;
import io.github.assay.domain.Thresholds;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Suggester;
import io.github.assay.learning.TagModel;
import io.github.assay.testing.Releases;
import io.github.assay.testing.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GoldenCasesTest {
  private final Release release = Releases.words();
  private final GoldenCases cases = new GoldenCases(release.answers());

  @Seeds(20)
  void theOrderOfItemsDoesNotMatter(Random random) {
    var shuffled = new ArrayList<>(release.items());
    Collections.shuffle(shuffled, random);

    assertEquals(cases.choose(release.items()), cases.choose(shuffled));
  }

  @Test
  void everyTagOfTheItemsIsShownAndNoneIsLearnedFrom() {
    var shown = new HashSet<String>();
    for (GoldenCase golden : cases.choose(release.items())) shown.addAll(golden.tags());

    assertTrue(shown.containsAll(List.of("vision", "language", "graphs", "robots", "speech")));
    for (GoldItem gold : release.items())
      if (gold.part() == Part.TRAIN)
        for (GoldenCase golden : cases.choose(release.items()))
          assertTrue(!golden.input().title().equals(gold.item().title()), gold.item().id());
  }

  @Test
  void theEdgesAreAlwaysThere() {
    var whys = cases.choose(List.of()).stream().map(GoldenCase::why).toList();

    assertEquals(EdgeTexts.all().stream().map(EdgeTexts.Edge::why).toList(), whys);
    assertTrue(whys.size() >= GoldenCase.FEWEST, whys + "");
    assertTrue(
        whys.containsAll(List.of("nothing at all", "only a title", "Chinese", "a very long text")));
  }

  @Test
  void aScoreOnItsThresholdMayNotDecide() {
    var onTheEdge = answers(0.25f, 0.25);
    var besideIt = answers(0.25f, 0.26);

    assertEquals(GoldenCase.FEWEST, new GoldenCases(onTheEdge).choose(release.items()).size());
    assertEquals(
        GoldenCases.FEWEST_ITEMS + EdgeTexts.all().size(),
        new GoldenCases(besideIt).choose(release.items()).size());
  }

  @Test
  void scoresOfExactlyOneAreFirm() {
    var certain = answers(1, 1);

    assertEquals(true, certain.isFirm(new GoldenCase.Input("any", "text")));
  }

  @Test
  void halfACharacterBecomesAQuestionMark() {
    var half = new Item("x", "half \ud83d", "", Item.Origin.NONE);

    var chosen = cases.choose(List.of(GoldItem.of(half, List.of(1), Part.TEST)));

    assertEquals("half ?", chosen.getFirst().input().title());
  }

  @Test
  void aTagThatIsNotApprovedIsNeverNamed() {
    var few = new Vocabulary(4, release.vocabulary().tags().subList(1, 5));
    var answers = new GoldenAnswers(new Suggester(constant(1), Thresholds.global(0.5), few));

    assertEquals(List.of(), answers.names(new GoldenCase.Input("any", "text")));
    assertEquals(new TreeMap<>(), answers.scores(new GoldenCase.Input("any", "text")));
  }

  private GoldenAnswers answers(float score, double cut) {
    return new GoldenAnswers(
        new Suggester(constant(score), Thresholds.global(cut), release.vocabulary()));
  }

  private static TagModel constant(float score) {
    return new TagModel() {
      @Override
      public String recipe() {
        return "constant";
      }

      @Override
      public Scores score(String title, String description) {
        return Scores.of(new int[] {1}, new float[] {score});
      }

      @Override
      public SortedMap<String, byte[]> parts() {
        return new TreeMap<>();
      }
    };
  }
}
