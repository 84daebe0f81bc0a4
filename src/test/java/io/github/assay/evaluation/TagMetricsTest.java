package io.github.assay.evaluation;

import static io.github.assay.evaluation.Pins.near;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Thresholds;
import io.github.assay.evaluation.Evaluation.Extent;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Metrics that follow from counts, at the answers that scikit-learn and others give.
class TagMetricsTest {
  private static final String[] E1 = {
    "a ab", "bcd b", "ab ab", "abc a", "abc d", "b b", "c bd", "b ab", "b bc", "c c", "a "
  };

  private static final int[][] E1B_GOLD = {{1, 0, 0}, {0, 0, 0}, {1, 1, 0}};
  private static final int[][] E1B_PREDICTED = {{1, 0, 0}, {0, 0, 0}, {1, 0, 0}};

  @Test
  void countsPerTag() {
    var e1 = evaluate(gold(E1, 0), gold(E1, 1), Convention.SK0);

    assertEquals(
        List.of(new Tally(3, 1, 2), new Tally(5, 2, 2), new Tally(1, 1, 4), new Tally(0, 2, 1)),
        e1.perTag().stream().map(Evaluation.TagScore::tally).toList());
    assertEquals(new Extent(11, 4, 0, 0), e1.extent());
  }

  @Test
  void microAverages() {
    assertPins("micro", .6, .5, .5454545, .5769231, .5172414, .375);
  }

  @Test
  void macroAverages() {
    assertPins("macro", .4910714, .3785714, .4166667, .4532967, .3916396, .3055556);
  }

  @Test
  void weightedAverages() {
    assertPins("weighted", .625, .5, .5423280, .5830281, .5145202, .4012346);
  }

  @Test
  void sampleAverages() {
    assertPins("samples", .5909091, .6060606, .5454545, .5541126, .5699301, .4696970);
  }

  @Test
  void everythingOrNothingRightAndCellsWrong() {
    for (Convention convention : Convention.values()) {
      var e1 = evaluate(gold(E1, 0), gold(E1, 1), convention);

      near(.2727273, e1.value("subset_accuracy"));
      near(.3409091, e1.value("hamming_loss"));
      near(.4696970, e1.value("jaccard"));
      near(.5172414, e1.value("micro_f2"));
      near(.5145202, e1.value("weighted_f2"));
    }
  }

  @Test
  void conventionsDifferWhereThereIsNothing() {
    var sk0 = evaluate(E1B_GOLD, E1B_PREDICTED, Convention.SK0);
    var assay1 = evaluate(E1B_GOLD, E1B_PREDICTED, Convention.ASSAY1);

    near(.8, sk0.value("micro.f1"));
    near(.3333333, sk0.value("macro.f1"));
    near(.6666667, sk0.value("weighted.f1"));
    near(.5555556, sk0.value("samples.f1"));
    near(.8, assay1.value("micro.f1"));
    near(.5, assay1.value("macro.f1"));
    near(.6666667, assay1.value("weighted.f1"));
    near(.8888889, assay1.value("samples.f1"));
    assertEquals(new Extent(3, 3, 1, 1), assay1.extent());
  }

  @Test
  void perTagScoresOfTheDocumentedExample() {
    var gold = new int[][] {{0, 0, 0}, {1, 1, 1}, {0, 1, 1}};
    var predicted = new int[][] {{0, 0, 0}, {1, 1, 1}, {1, 1, 0}};

    var scores = evaluate(gold, predicted, Convention.SK0).perTag();

    near(.6666667, scores.get(0).prf().f1());
    near(1, scores.get(1).prf().f1());
    near(.6666667, scores.get(2).prf().f1());
  }

  @Test
  void hammingLossOfTheDocumentedExample() {
    var evaluation = evaluate(new int[][] {{0, 1}, {1, 1}}, new int[2][2], Convention.SK0);

    near(.75, evaluation.value("hamming_loss"));
  }

  @Test
  void undefinedTagScoresAreNullAndInTheOtherConventionZero() {
    var gold = new int[][] {{1, 0, 0}};
    var predicted = new int[][] {{0, 1, 0}};

    assertEquals(
        prfs(new Prf(null, 0.0, 0.0), new Prf(0.0, null, 0.0), new Prf(null, null, null)),
        prfs(evaluate(gold, predicted, Convention.ASSAY1)));
    assertEquals(
        prfs(new Prf(0.0, 0.0, 0.0), new Prf(0.0, 0.0, 0.0), new Prf(0.0, 0.0, 0.0)),
        prfs(evaluate(gold, predicted, Convention.SK0)));
  }

  @Test
  void withoutGoldAndPredictionsNothingIsDefined() {
    var evaluation = evaluate(new int[1][2], new int[1][2], Convention.ASSAY1);

    for (String name : List.of("micro.p", "micro.f1", "macro.f1", "weighted.r", "map", "r@5"))
      assertEquals(null, evaluation.value(name), name);
    for (String name : List.of("samples.f1", "jaccard", "subset_accuracy", "lrap"))
      assertEquals(1.0, evaluation.value(name), name);
    for (String name : List.of("p@1", "hamming_loss", "coverage_error", "ranking_loss"))
      assertEquals(0.0, evaluation.value(name), name);
  }

  @Test
  void withoutItemsNothingIsDefined() {
    var set = EvaluationSet.over(List.of(3)).build();

    var evaluation = Evaluation.of(set, Thresholds.global(.5), Convention.ASSAY1);

    for (String name : evaluation.metrics().keySet()) assertEquals(null, evaluation.value(name));
    assertEquals(new Extent(0, 1, 1, 0), evaluation.extent());
  }

  @Test
  void aSingleTagThatIsAlwaysRight() {
    var evaluation = evaluate(new int[][] {{1}, {0}}, new int[][] {{1}, {0}}, Convention.ASSAY1);

    for (String name : List.of("micro.f1", "macro.f1", "weighted.f1", "samples.f1", "map"))
      assertEquals(1.0, evaluation.value(name), name);
  }

  @Test
  void recallIsSplitByWhatStandsInTheText() {
    var gold = new int[][] {{1, 1, 0}, {1, 0, 1}};
    var explicit = new int[][] {{1, 0, 1}, {1, 0, 0}};
    var scores = new double[][] {{1, 0, 1}, {0, 0, 1}};

    var evaluation =
        Evaluation.of(
            Matrices.set(gold, explicit, scores), Thresholds.global(.5), Convention.ASSAY1);

    assertEquals(.5, evaluation.value("explicit_recall"));
    assertEquals(.5, evaluation.value("implicit_recall"));
  }

  @Test
  void aTagWithItsOwnThresholdIsPredictedFromThere() {
    var set = Matrices.set(new int[][] {{1, 1}}, new double[][] {{.4, .4}});
    var cuts = new TreeMap<Integer, Thresholds.Cut>();
    cuts.put(10, new Thresholds.Cut(.3, 9, false));

    var scores = Evaluation.of(set, new Thresholds(.5, cuts), Convention.ASSAY1).perTag();

    assertEquals(List.of(.5, .3), scores.stream().map(Evaluation.TagScore::threshold).toList());
    assertEquals(
        List.of(new Tally(0, 0, 1), new Tally(1, 0, 0)),
        scores.stream().map(Evaluation.TagScore::tally).toList());
  }

  /// Precision, recall, F1, F0.5, F2 and Jaccard of E1, under both conventions since no tag and no
  /// item is empty.
  private static void assertPins(String family, double... pins) {
    var ratios =
        List.of(Ratio.PRECISION, Ratio.RECALL, Ratio.F1, Ratio.f(.5), Ratio.f(2), Ratio.JACCARD);
    for (Convention convention : Convention.values()) {
      var predictions = predictions(gold(E1, 0), gold(E1, 1), convention);
      for (int place = 0; place < pins.length; place++) {
        var metric = metric(family, ratios.get(place));
        near(pins[place], metric.over(predictions).of(Draw.whole(predictions)));
      }
    }
  }

  private static Metric metric(String family, Ratio ratio) {
    return switch (family) {
      case "micro" -> new MicroAverage(family, ratio);
      case "macro" -> new TagAverage(family, ratio, TagAverage.Weight.ONE);
      case "weighted" -> new TagAverage(family, ratio, TagAverage.Weight.SUPPORT);
      default -> new SampleAverage(family, ratio);
    };
  }

  private static int[][] gold(String[] lines, int side) {
    var rows = new int[lines.length][4];
    for (int item = 0; item < lines.length; item++)
      for (char tag : lines[item].split(" ", -1)[side].toCharArray()) rows[item][tag - 'a'] = 1;
    return rows;
  }

  private static Predictions predictions(int[][] gold, int[][] predicted, Convention convention) {
    var set = Matrices.set(gold, Matrices.scoresOf(predicted));
    return Predictions.of(set, Thresholds.global(.5), convention);
  }

  private static Evaluation evaluate(int[][] gold, int[][] predicted, Convention convention) {
    var set = Matrices.set(gold, Matrices.scoresOf(predicted));
    return Evaluation.of(set, Thresholds.global(.5), convention);
  }

  private static List<Prf> prfs(Prf... prfs) {
    return List.of(prfs);
  }

  private static List<Prf> prfs(Evaluation evaluation) {
    return evaluation.perTag().stream().map(Evaluation.TagScore::prf).toList();
  }
}
