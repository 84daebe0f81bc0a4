package io.github.assay.evaluation;

import static io.github.assay.evaluation.Pins.near;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Thresholds;
import io.github.assay.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PairedTestTest {
  private static final Metric MICRO_F1 = Metrics.named("micro.f1");

  /// Counts of A: 2/0/0, 1/1/0, 1/0/1, 2/0/0; of B: 1/0/1, 1/1/0, 0/1/2, 1/1/1.
  private static final int[][] GOLD = {{1, 1, 0}, {1, 0, 0}, {1, 1, 0}, {1, 1, 0}};

  private static final Predictions A =
      predictions(GOLD, new int[][] {{1, 1, 0}, {1, 1, 0}, {1, 0, 0}, {1, 1, 0}});
  private static final Predictions B =
      predictions(GOLD, new int[][] {{1, 0, 0}, {1, 1, 0}, {0, 0, 1}, {1, 0, 1}});

  @Test
  void allResamplesOfFourItems() {
    var pair = new Pair(A, B);
    var statistics = List.of(pair.prepare(MICRO_F1));
    var deltas = new ArrayList<@Nullable Double>();
    for (int draw = 0; draw < 256; draw++) {
      var weights = new int[4];
      for (int place = 0; place < 4; place++) weights[draw >> (2 * place) & 3]++;
      deltas.addAll(pair.resampled(statistics, weights));
    }

    var result = PairedBootstrap.of(deltas);

    near(.3905835, mean(deltas));
    near(.1168352, deviation(deltas));
    assertEquals(256, deltas.size());
    assertEquals(4. / 257, result.p());
    var interval = result.interval();
    near(.1538462, interval == null ? null : (Double) interval.low());
    near(.6025641, interval == null ? null : (Double) interval.high());
  }

  @Test
  void allSwapsOfFourItems() {
    var difference = PairedTest.STANDARD.compare(A, B, List.of(MICRO_F1)).getFirst();

    near(.8571429, difference.a());
    near(.4615385, difference.b());
    near(.3956044, difference.delta());
    assertEquals(.25, difference.p());
  }

  @Test
  void aModelAgainstItselfIsNoDifference() {
    for (Difference difference : PairedTest.STANDARD.compare(A, A, Metrics.ALL)) {
      assertEquals(0.0, difference.delta(), difference.metric());
      assertEquals(new Interval(0, 0), difference.interval(), difference.metric());
      assertEquals(1.0, difference.p(), difference.metric());
    }
  }

  @Test
  void moreThanSixteenItemsAreSwappedByChance() {
    var gold = new int[40][1];
    var good = new int[40][1];
    var bad = new int[40][1];
    for (int item = 0; item < 40; item++) {
      gold[item][0] = 1;
      good[item][0] = 1;
      bad[item][0] = item % 2;
    }

    var test = new PairedTest(500, 999, 7);
    var difference =
        test.compare(predictions(gold, good), predictions(gold, bad), List.of(MICRO_F1)).getFirst();

    assertEquals(1. / 1000, difference.p());
    var interval = difference.interval();
    assertTrue(interval != null && interval.low() > 0 && interval.low() <= interval.high());
  }

  @Seeds(20)
  void theSameSeedGivesTheSameNumbersAndSwappedModelsTheOpposite(Random random) {
    var gold = Matrices.verdicts(random, 20, 4, .4);
    var a = predictions(gold, Matrices.verdicts(random, 20, 4, .4));
    var b = predictions(gold, Matrices.verdicts(random, 20, 4, .4));
    var test = new PairedTest(50, 50, random.nextLong());

    var first = test.compare(a, b, Metrics.ALL);

    assertEquals(first, test.compare(a, b, Metrics.ALL));
    var opposite = test.compare(b, a, Metrics.ALL);
    for (int place = 0; place < first.size(); place++) {
      assertEquals(first.get(place).p(), opposite.get(place).p());
      assertEquals(first.get(place).a(), opposite.get(place).b());
    }
  }

  @Test
  void undefinedResamplesAreCountedAndLeftOut() {
    var gold = new int[][] {{1}, {0}};
    var a = predictions(gold, new int[][] {{1}, {0}});
    var b = predictions(gold, new int[][] {{0}, {0}});

    var difference =
        new PairedTest(100, 100, 3).compare(a, b, List.of(Metrics.named("micro.r"))).getFirst();

    assertEquals(new Interval(1, 1), difference.interval());
    assertTrue(difference.undefined() > 5 && difference.undefined() < 50);
  }

  @Test
  void otherGoldIsRefused() {
    var other = predictions(new int[][] {{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {1, 1, 0}}, GOLD);

    var failure =
        assertThrows(
            IllegalArgumentException.class,
            () -> PairedTest.STANDARD.compare(A, other, List.of(MICRO_F1)));

    assertEquals("gold differs for i0", failure.getMessage());
  }

  @Test
  void aMetricThatTakesTooLongHasNoInterval() {
    var test = new PairedTest(1_000_000_000, 1_000_000_000, 1);

    var differences = test.compare(A, B, List.of(Metrics.named("map")));

    near(.8472222, differences.getFirst().a());
    near(.875, differences.getFirst().b());
    assertEquals(null, differences.getFirst().interval());
    assertEquals(null, differences.getFirst().p());
  }

  @Test
  void quantilesAreInterpolated() {
    var sorted = new double[] {1, 2, 4};

    assertEquals(
        List.of(1., 1.5, 2., 3., 4.),
        List.of(
            Quantile.of(sorted, 0),
            Quantile.of(sorted, .25),
            Quantile.of(sorted, .5),
            Quantile.of(sorted, .75),
            Quantile.of(sorted, 1)));
  }

  private static double mean(List<@Nullable Double> values) {
    double sum = 0;
    for (Double value : values) if (value != null) sum += value;
    return sum / values.size();
  }

  private static double deviation(List<@Nullable Double> values) {
    double mean = mean(values);
    double sum = 0;
    for (Double value : values) if (value != null) sum += (value - mean) * (value - mean);
    return Math.sqrt(sum / values.size());
  }

  private static Predictions predictions(int[][] gold, int[][] predicted) {
    var firstTagIsFound = new int[gold.length][gold[0].length];
    for (int[] row : firstTagIsFound) row[0] = 1;
    var set = Matrices.set(gold, firstTagIsFound, Matrices.scoresOf(predicted));
    return Predictions.of(set, Thresholds.global(.5), Convention.ASSAY1);
  }
}
