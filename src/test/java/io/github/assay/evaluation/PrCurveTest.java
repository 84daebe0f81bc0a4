package io.github.assay.evaluation;

import static io.github.assay.evaluation.Pins.near;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrCurveTest {
  private static final int[] E4_GOLD = {0, 0, 1, 1};
  private static final double[] E4_SCORES = {.1, .4, .35, .8};

  @Test
  void eachDistinctScoreMakesAPoint() {
    assertEquals(
        List.of(
            new OperatingPoint(.8f, new Tally(1, 0, 1)),
            new OperatingPoint(.4f, new Tally(1, 1, 1)),
            new OperatingPoint(.35f, new Tally(2, 1, 0)),
            new OperatingPoint(.1f, new Tally(2, 2, 0))),
        points(curve(E4_GOLD, E4_SCORES)));
  }

  @Test
  void tiedScoresMakeOnePoint() {
    assertEquals(
        List.of(
            new OperatingPoint(.9f, new Tally(1, 0, 1)),
            new OperatingPoint(.5f, new Tally(2, 2, 0))),
        points(curve(new int[] {0, 1, 0, 1}, new double[] {.5, .5, .5, .9})));
  }

  @Test
  void cellsScoredZeroMakeTheLastPoint() {
    assertEquals(
        List.of(
            new OperatingPoint(.9f, new Tally(0, 1, 1)), new OperatingPoint(0, new Tally(1, 2, 0))),
        points(curve(new int[] {0, 1, 0}, new double[] {.9, 0, 0})));
  }

  @Test
  void averagePrecisionCountsATieOnce() {
    assertAp(.8333333, E4_GOLD, E4_SCORES);
    assertAp(.75, new int[] {0, 1, 0, 1}, new double[] {.5, .5, .5, .9});
    assertAp(.5, new int[] {0, 1, 0, 1}, new double[] {.5, .5, .5, .5});
    assertAp(.5888889, new int[] {1, 0, 1, 0, 1}, new double[] {.9, .9, .8, .7, .7});
  }

  @Test
  void aTagWithoutGoldHasNoCurveAndNoAveragePrecision() {
    var set = Matrices.column(new int[] {0, 0}, new double[] {.5, .1});

    assertThrows(IllegalArgumentException.class, () -> PrCurve.of(CellRanking.of(set)));
    assertEquals(null, set.averagePrecision().of(new int[] {1, 1})[0]);
  }

  @Test
  void theNearestPointIsFoundByThreshold() {
    var curve = curve(E4_GOLD, E4_SCORES);

    assertEquals(
        List.of(0, 0, 1, 2, 3, 3),
        List.of(
            curve.nearest(2),
            curve.nearest(.7),
            curve.nearest(.41),
            curve.nearest(.36),
            curve.nearest(.2),
            curve.nearest(0)));
  }

  @Seeds(100)
  void thinningKeepsTheEndsAndTheNamedPoints(Random random) {
    int items = 500 + random.nextInt(1000);
    var gold = IntStream.range(0, items).map(item -> item % 3 == 0 ? 1 : 0).toArray();
    var scores = random.doubles(items).toArray();
    var curve = curve(gold, scores);
    double threshold = random.nextDouble();

    var thinned = curve.thinned(100, threshold);

    assertTrue(thinned.size() <= 103, "points: " + thinned.size());
    assertTrue(thinned.size() >= 50, "points: " + thinned.size());
    assertEquals(curve.point(0), thinned.getFirst());
    assertEquals(curve.point(curve.size() - 1), thinned.getLast());
    assertTrue(thinned.contains(curve.point(curve.nearest(threshold))));
    assertTrue(points(curve).containsAll(thinned));
  }

  @Test
  void aShortCurveIsDrawnWhole() {
    var curve = curve(E4_GOLD, E4_SCORES);

    assertEquals(points(curve), curve.thinned(1000));
  }

  @Test
  void precisionAndRecallOfTheSameF() {
    var line = new IsoF(.6);

    near(.75, line.precision(.5));
    near(.5, line.precision(.75));
    near(.4285714, line.precision(1));
    near(1, line.precision(line.firstRecall()));
    assertEquals(null, line.precision(.3));
  }

  @Test
  void sharesOfFewTrialsHaveWideIntervals() {
    assertInterval(.4901625, .9433178, Wilson.of(8, 10));
    assertInterval(0, .2775328, Wilson.of(0, 10));
    assertInterval(.7224672, 1, Wilson.of(10, 10));
    assertEquals(null, Wilson.of(0, 0));
  }

  private static void assertInterval(double low, double high, @Nullable Interval interval) {
    near(low, interval == null ? null : (Double) interval.low());
    near(high, interval == null ? null : (Double) interval.high());
  }

  private static void assertAp(double pinned, int[] gold, double[] scores) {
    var ones = IntStream.generate(() -> 1).limit(gold.length).toArray();
    near(pinned, curve(gold, scores).averagePrecision());
    near(pinned, Matrices.column(gold, scores).averagePrecision().of(ones)[0]);
  }

  private static PrCurve curve(int[] gold, double[] scores) {
    return PrCurve.of(CellRanking.of(Matrices.column(gold, scores)));
  }

  private static List<OperatingPoint> points(PrCurve curve) {
    var points = new ArrayList<OperatingPoint>();
    for (int place = 0; place < curve.size(); place++) points.add(curve.point(place));
    return points;
  }
}
