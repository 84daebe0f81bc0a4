package io.github.assay.evaluation;

import static io.github.assay.evaluation.Pins.near;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Thresholds;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Metrics that follow from the order of an item's tags, at the answers that scikit-learn gives.
class RankingMetricsTest {
  private static final int[][] E2_GOLD = {{1, 0, 0}, {0, 0, 1}};
  private static final double[][] E2_SCORES = {{.75, .5, 1}, {1, .2, .1}};

  @Test
  void goldFurtherDownCostsMore() {
    near(.4166667, value("lrap", E2_GOLD, E2_SCORES));
    near(2.5, value("coverage_error", E2_GOLD, E2_SCORES));
    near(.75, value("ranking_loss", E2_GOLD, E2_SCORES));
  }

  @Test
  void aTieTakesTheWorstPlace() {
    near(.3333333, value("lrap", new int[][] {{1, 0, 0}}, new double[][] {{.5, .5, .5}}));
    near(.5, value("lrap", new int[][] {{1, 0, 0}}, new double[][] {{.5, .5, .1}}));
    near(3, value("coverage_error", new int[][] {{1, 0, 0}}, new double[][] {{.5, .5, .5}}));
    near(.5, value("ranking_loss", new int[][] {{1, 0, 0}}, new double[][] {{.5, .5, .1}}));
  }

  @Test
  void itemsWithNoOrOnlyGoldAreInOrder() {
    for (int[] gold : new int[][] {{0, 0}, {1, 1}}) {
      near(1, value("lrap", new int[][] {gold}, new double[][] {{.5, .1}}));
      near(0, value("ranking_loss", new int[][] {gold}, new double[][] {{.5, .1}}));
    }
    near(0, value("coverage_error", new int[][] {{0, 0}}, new double[][] {{.5, .1}}));
  }

  @Test
  void precisionAtKDividesByKHoweverFewTagsThereAre() {
    var gold = new int[][] {{1, 0, 1, 0}};
    var scores = new double[][] {{.9, .8, .7, .1}};

    assertEquals(
        List.of(1.0, .5, 2. / 3, .4),
        List.of(
            at(new PrecisionAtK(1), gold, scores),
            at(new PrecisionAtK(2), gold, scores),
            at(new PrecisionAtK(3), gold, scores),
            at(new PrecisionAtK(5), gold, scores)));
    assertEquals(.5, at(new RecallAtK(1), gold, scores));
    assertEquals(1, at(new RecallAtK(3), gold, scores));
  }

  @Test
  void theBestTagsAreScoredAboveZeroAndTiesGoByTagId() {
    assertEquals(List.of(1, 3, 0), boxed(Ranks.top(new float[] {.2f, .9f, 0, .9f, .2f, .1f}, 3)));
    assertEquals(List.of(1), boxed(Ranks.top(new float[] {0, .1f, 0}, 3)));
    assertEquals(List.of(), boxed(Ranks.top(new float[] {.1f}, 0)));
  }

  @Test
  void gainIsSharedWithinATie() {
    near(.6956940, ndcg(new double[] {10, 0, 0, 1, 5}, 5, .1, .2, .3, 4, 70));
    near(.4936802, ndcg(new double[] {10, 0, 0, 1, 5}, 5, .05, 1.1, 1, .5, 0));
    near(.3520241, ndcg(new double[] {10, 0, 0, 1, 5}, 4, .05, 1.1, 1, .5, 0));
    near(.75, ndcg(new double[] {10, 0, 0, 1, 5}, 1, 1, 0, 0, 0, 1));
    near(.8154649, ndcg(new double[] {1, 0, 0}, 3, .5, .5, .1));
  }

  @Test
  void gainFallsWithThePlace() {
    near(.9197208, ndcg(new double[] {1, 0, 1, 0}, 4, .9, .8, .7, .1));
    near(1, ndcg(new double[] {1, 0, 1, 0}, 1, .9, .8, .7, .1));
    near(.6131472, ndcg(new double[] {1, 0, 1, 0}, 2, .9, .8, .7, .1));
    near(.7850024, ndcg(new double[] {3, 2, 3, 0, 1, 2, 3, 2}, 6, 8, 7, 6, 5, 4, 3, 2, 1));
  }

  @Test
  void gradedAndBinaryGainAgree() {
    near(.9197208, value("ndcg@5", new int[][] {{1, 0, 1, 0}}, new double[][] {{.9, .8, .7, .1}}));
  }

  @Test
  void anItemWithoutGoldHasNoGain() {
    var gold = new int[][] {{0, 0}, {1, 0}};
    var scores = new double[][] {{.5, .1}, {.5, .1}};

    near(1, value("ndcg@5", gold, scores));
    near(1, value("r@5", gold, scores));
    var set = Matrices.set(gold, scores);
    var sk0 = Evaluation.of(set, Thresholds.global(.5), Convention.SK0);
    near(.5, sk0.value("ndcg@5"));
    near(.5, sk0.value("r@5"));
  }

  private static @Nullable Double value(String metric, int[][] gold, double[][] scores) {
    var set = Matrices.set(gold, scores);
    return Evaluation.of(set, Thresholds.global(.5), Convention.ASSAY1).value(metric);
  }

  private static double at(ItemMetric metric, int[][] gold, double[][] scores) {
    var set = Matrices.set(gold, scores);
    var value = metric.of(Predictions.of(set, Thresholds.global(.5), Convention.ASSAY1), 0);
    return value == null ? -1 : value;
  }

  private static @Nullable Double ndcg(double[] relevance, int k, double... scores) {
    var row = new float[scores.length];
    for (int tag = 0; tag < row.length; tag++) row[tag] = (float) scores[tag];
    return NdcgAtK.of(relevance, row, k);
  }

  private static List<Integer> boxed(int[] columns) {
    return Arrays.stream(columns).boxed().toList();
  }
}
