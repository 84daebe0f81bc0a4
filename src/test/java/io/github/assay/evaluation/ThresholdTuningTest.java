package io.github.assay.evaluation;

import static io.github.assay.evaluation.Pins.near;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.domain.ScoredItem;
import io.github.assay.domain.Scores;
import io.github.assay.domain.Thresholds;
import io.github.assay.domain.Thresholds.Cut;
import io.github.assay.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThresholdTuningTest {
  private static final int[] Y = {1, 1, 0, 1, 0, 0};
  private static final double[] S = {.9, .8, .7, .6, .4, .2};

  @Test
  void theBestCutDependsOnHowMuchRecallMatters() {
    var cells = CellRanking.of(Matrices.column(Y, S));

    assertEquals(.6f, new ThresholdTuning(1, 8, 0).best(cells));
    assertEquals(.8f, new ThresholdTuning(.5, 8, 0).best(cells));
    assertEquals(.6f, new ThresholdTuning(2, 8, 0).best(cells));
    near(.8571429, cells.at(.6).f1());
    near(.9090909, cells.at(.8).tally().f(.5));
    near(.9375, cells.at(.6).tally().f(2));
  }

  @Test
  void everyScoreIsACandidate() {
    var cells = CellRanking.of(Matrices.column(Y, S));

    var f = new ArrayList<@Nullable Double>();
    for (double threshold : S) f.add(cells.at(threshold).f1());

    assertEquals(List.of(.5, .8, 4. / 6, 6. / 7, .75, 6. / 9), f);
  }

  @Test
  void ofEqualFTheHighestPrecisionAndThenTheHighestThresholdWins() {
    var precise =
        CellRanking.of(
            Matrices.column(new int[] {1, 0, 1, 0, 0}, new double[] {.9, .8, .8, .7, .7}));
    var none = CellRanking.of(Matrices.column(new int[] {0, 0}, new double[] {.9, .8}));

    assertEquals(.8f, new ThresholdTuning(1, 1, 0).best(precise));
    assertEquals(ThresholdTuning.NOTHING, new ThresholdTuning(1, 1, 0).best(none));
  }

  @Test
  void aCutOfZeroIsTriedWhereAGoldCellScoresZero() {
    var cells = CellRanking.of(Matrices.column(new int[] {1, 1, 1}, new double[] {.9, 0, 0}));

    assertEquals(0, new ThresholdTuning(1, 1, 0).best(cells));
  }

  @Test
  void rareTagsBorrowTheGlobalCut() {
    var thresholds = new ThresholdTuning(1, 4, 0).tune(validation(Part.VALIDATION));

    assertEquals(new Thresholds(.6f, new TreeMap<>(Map.of(7, new Cut(.6f, 3, true)))), thresholds);
  }

  @Test
  void ownCutsArePulledTowardsTheGlobalOne() {
    var scores =
        ValidationScores.of(
            List.of(1, 2),
            List.of(gold("a", 1, 2), gold("b", 1), gold("c"), gold("d", 2)),
            List.of(
                scored("a", .9, .5),
                scored("b", .8, .1),
                scored("c", .2, .4),
                scored("d", .1, .5)));

    var own = new ThresholdTuning(1, 1, 0).tune(scores);
    var pulled = new ThresholdTuning(1, 1, 6).tune(scores);

    assertEquals(.5f, own.global());
    assertEquals(new Cut(.8f, 2, false), own.perTag().get(1));
    assertEquals(new Cut(.575f, 2, false), pulled.perTag().get(1));
    assertEquals(new Cut(.5f, 2, false), pulled.perTag().get(2));
  }

  @Test
  void nothingIsTunedWithoutGold() {
    var empty = ValidationScores.of(List.of(1), List.of(), List.of());

    assertEquals(
        new Thresholds(.5, new TreeMap<>(Map.of(1, new Cut(.5, 0, true)))),
        ThresholdTuning.STANDARD.tune(empty));
  }

  @Test
  void testItemsAreRefused() {
    var failure = assertThrows(IllegalArgumentException.class, () -> validation(Part.TEST));

    assertEquals(
        "thresholds are not tuned on item i0, which is in part TEST", failure.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            ValidationScores.outOfFold(
                List.of(7),
                List.of(GoldItem.of(item("x"), List.of(), Part.TEST)),
                List.of(Scores.of(List.of(), new float[0]))));
  }

  @Test
  void outOfFoldScoresOfTheTrainPartMayBeTunedOn() {
    var gold = new ArrayList<GoldItem>();
    var scores = new ArrayList<Scores>();
    for (int item = 0; item < Y.length; item++) {
      gold.add(GoldItem.of(item("i" + item), tags(item), Part.TRAIN));
      scores.add(Scores.of(new int[] {7}, new float[] {(float) S[item]}));
    }

    var thresholds =
        ThresholdTuning.STANDARD.tune(ValidationScores.outOfFold(List.of(7), gold, scores));

    assertEquals(.6f, thresholds.global());
  }

  @Seeds(300)
  void noOtherThresholdIsBetter(Random random) {
    int items = 1 + random.nextInt(12);
    var set =
        Matrices.set(Matrices.verdicts(random, items, 3, .4), Matrices.scores(random, items, 3, 6));
    double beta = random.nextBoolean() ? 1 : 2;

    double best = new ThresholdTuning(beta, 1, 0).best(CellRanking.of(set));

    assertEquals(slowBest(set, beta), best);
  }

  /// Tries every distinct score from high to low by counting all cells.
  private static double slowBest(EvaluationSet set, double beta) {
    var candidates = new TreeSet<Float>();
    for (int item = 0; item < set.size(); item++)
      for (float score : set.row(item)) candidates.add(score);
    double best = ThresholdTuning.NOTHING;
    double bestF = 0;
    double bestPrecision = 0;
    for (float cut : candidates.descendingSet()) {
      var tally = slowTally(set, cut);
      var f = tally.f(beta);
      var precision = tally.precision();
      if (f == null || precision == null) continue;
      if (f > bestF || (f == bestF && precision > bestPrecision)) {
        best = cut;
        bestF = f;
        bestPrecision = precision;
      }
    }
    return best;
  }

  private static Tally slowTally(EvaluationSet set, float cut) {
    var tally = Tally.NONE;
    for (int item = 0; item < set.size(); item++)
      for (int column = 0; column < set.tagCount(); column++) {
        boolean predicted = set.score(item, column) >= cut;
        boolean gold = set.isGold(item, column);
        tally =
            tally.plus(
                new Tally(
                    predicted && gold ? 1 : 0,
                    predicted && !gold ? 1 : 0,
                    !predicted && gold ? 1 : 0));
      }
    return tally;
  }

  private static ValidationScores validation(Part part) {
    var gold = new ArrayList<GoldItem>();
    var scores = new ArrayList<ScoredItem>();
    for (int item = 0; item < Y.length; item++) {
      gold.add(GoldItem.of(item("i" + item), tags(item), part));
      scores.add(
          new ScoredItem(
              "i" + item, part, Scores.of(new int[] {7}, new float[] {(float) S[item]})));
    }
    return ValidationScores.of(List.of(7), gold, scores);
  }

  private static List<Integer> tags(int item) {
    return Y[item] == 1 ? List.of(7) : List.of();
  }

  private static GoldItem gold(String id, int... tags) {
    return GoldItem.of(item(id), IntStream.of(tags).boxed().toList(), Part.VALIDATION);
  }

  private static ScoredItem scored(String id, double first, double second) {
    return new ScoredItem(
        id,
        Part.VALIDATION,
        Scores.of(new int[] {1, 2}, new float[] {(float) first, (float) second}));
  }

  private static Item item(String id) {
    return new Item(id, "", "", Item.Origin.NONE);
  }
}
