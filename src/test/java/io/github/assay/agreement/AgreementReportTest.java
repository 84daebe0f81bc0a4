package io.github.assay.agreement;

import static io.github.assay.agreement.Toys.exactly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementReportTest {
  private static final Bootstrap FEW = new Bootstrap(60, 5);

  @Test
  void reportOfTheToy() {
    var report = AgreementReport.of(Toys.toy(), FEW);

    assertEquals(6, report.items());
    assertEquals(3, report.annotators());
    exactly(153. / 481, report.alpha(Distance.MASI).value());
    exactly(51. / 145, report.alpha(Distance.JACCARD).value());
    exactly(3. / 11, report.alpha(Distance.EQUALITY).value());
    exactly(2. / 3, report.f1().pooled().value());
    exactly(548. / 819, report.f1().mean().value());
    assertEquals(List.of(1, 2, 3), report.tags().stream().map(TagAgreement::tag).toList());
    var java = report.tags().get(1);
    exactly(1. / 3, java.alpha().value());
    exactly(13. / 28, java.fleiss().value());
    exactly(12. / 17, java.psa().value());
    assertEquals(5, java.positives());
    assertEquals(PairwiseF1.of(Toys.toy()).pairs(), report.pairs());
  }

  @Test
  void aNumberHasItsPassport() {
    var passport = AgreementReport.of(Toys.toy(), FEW).alpha(Distance.MASI).passport();

    assertEquals(Distance.MASI, passport.distance());
    assertEquals("two empty sets are 0 apart, an empty set and another 1", passport.emptySets());
    assertEquals(new Passport.Sample(6, 17, 3), passport.sample());
    var resampling = passport.resampling();
    assertEquals(FEW, resampling == null ? null : resampling.bootstrap());
    var report = AgreementReport.of(Toys.toy(), FEW);
    holds(report.f1().mean());
    assertEquals(report.pairs().size(), report.pairF1().size());
    for (int pair = 0; pair < report.pairs().size(); pair++) {
      assertEquals(report.pairs().get(pair).sets().f1(), report.pairF1().get(pair).value());
      holds(report.pairF1().get(pair));
    }
    assertEquals(
        null, AgreementReport.of(Toys.toy(), FEW).tags().get(0).psa().passport().distance());
  }

  @Test
  void littleIsThereAndMarked() {
    var rows = new String[20];
    for (int row = 0; row < rows.length; row++) rows[row] = row < 4 ? "1 12" : "1 1";
    rows[19] = "- 1";
    var enough = AgreementReport.of(Toys.table(2, rows), FEW);
    rows[19] = "- .";
    var fewer = AgreementReport.of(Toys.table(2, rows), FEW);

    assertEquals(true, enough.alpha(Distance.MASI).isSupported());
    assertEquals(true, enough.pairs().get(0).isSupported());
    assertEquals(true, enough.tags().get(0).psa().isSupported());
    assertEquals(true, enough.pairs().get(0).isSupported(0));
    assertEquals(4, enough.tags().get(1).positives());
    assertEquals(false, enough.tags().get(1).psa().isSupported());
    assertEquals(false, enough.pairs().get(0).isSupported(1));
    assertEquals(false, fewer.alpha(Distance.MASI).isSupported());
    assertEquals(false, fewer.tags().get(0).alpha().isSupported());
    assertEquals(false, fewer.pairs().get(0).isSupported());
    exactly(1, fewer.tags().get(0).psa().value());
  }

  @Test
  void intervalsLieAroundTheirNumbers() {
    var random = new Random(3);
    var rows = new String[150];
    for (int row = 0; row < rows.length; row++) {
      var word = random.nextBoolean() ? "1" : "23";
      rows[row] = word + " " + (random.nextInt(4) == 0 ? "13" : word) + " " + word;
    }

    var report = AgreementReport.of(Toys.table(3, rows), Bootstrap.STANDARD);

    for (Coefficient alpha : report.alphas()) around(alpha);
    around(report.f1().pooled());
    for (TagAgreement tag : report.tags()) {
      around(tag.alpha());
      around(tag.psa());
    }
  }

  @Test
  void nothingJudgedIsNoFailure() {
    var report = AgreementReport.of(Judgements.over(List.of(1)).build(), FEW);

    assertEquals(0, report.items());
    assertEquals(null, report.alpha(Distance.MASI).value());
    assertEquals(null, report.f1().pooled().value());
    assertEquals(60, undefined(report.tags().get(0).psa()));
    assertEquals(null, report.tags().get(0).psa().passport().interval());
    assertThrows(IllegalArgumentException.class, () -> report.alpha(Distance.NOMINAL));
  }

  @Test
  void whatTakesTooLongToDrawHasNoInterval() {
    var whole = new Reporting(Toys.toy(), FEW, 1_000_000).report();

    var quick = new Reporting(Toys.toy(), FEW, 100).report();

    assertEquals(null, quick.alpha(Distance.JACCARD).passport().resampling());
    assertEquals(whole.alpha(Distance.JACCARD).value(), quick.alpha(Distance.JACCARD).value());
    assertEquals(AgreementReport.of(Toys.toy(), FEW), whole);
    assertEquals(whole.f1(), quick.f1());
    assertEquals(whole.tags(), quick.tags());
  }

  @Seeds(5)
  void theNumberOfThreadsDoesNotMatter(Random random)
      throws InterruptedException, ExecutionException {
    var judgements = Toys.judgements(5, Toys.random(random, 5, .1));
    var reports = new ArrayList<AgreementReport>();
    for (int threads : new int[] {1, 4}) {
      try (var pool = new ForkJoinPool(threads)) {
        reports.add(pool.submit(() -> AgreementReport.of(judgements, FEW)).get());
      }
    }

    assertEquals(reports.get(0), reports.get(1));
    assertEquals(reports.get(0), AgreementReport.of(judgements, FEW));
  }

  @Test
  void quantilesAreInterpolatedAndUndefinedValuesCounted() {
    var values = new ArrayList<@Nullable Double>();
    for (int value = 40; value >= 0; value--) values.add((double) value);
    values.add(null);

    assertEquals(new Bootstrap.Spread(new Interval(1, 39), 1), Bootstrap.spread(values));
    assertEquals(
        new Bootstrap.Spread(null, 1), Bootstrap.spread(values.subList(41, values.size())));
  }

  @Test
  void allItemsAreDrawnEquallyOften() {
    var spreads =
        new Bootstrap(2000, 9)
            .of(
                4,
                weights -> {
                  var values = new ArrayList<@Nullable Double>();
                  values.add((double) weights[3]);
                  values.add((double) IntStream.of(weights).sum());
                  return values;
                });

    assertEquals(new Bootstrap.Spread(new Interval(0, 3), 0), spreads.get(0));
    assertEquals(new Bootstrap.Spread(new Interval(4, 4), 0), spreads.get(1));
    assertThrows(IllegalArgumentException.class, () -> new Bootstrap(0, 1));
  }

  @Test
  void whatCannotBeJudgedIsRefused() {
    var builder = Judgements.over(List.of(1, 2)).add("x", "ann", List.of(1));

    refused("ann has two sets for item x", () -> builder.add("x", "ann", List.of(2)));
    refused(
        "tag 3 of item y is not among the judged tags", () -> builder.add("y", "ann", List.of(3)));
    refused(
        "ann gave item y a tag that was not known",
        () -> builder.add("y", "ann", List.of(1), List.of(1)));
    refused("bob has finished no item", () -> builder.build().annotator("bob"));
    refused("tag 9 is not judged", () -> builder.build().column(9));
    assertEquals(List.of("x"), builder.build().items());
  }

  private static void refused(String message, Runnable action) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, action::run).getMessage());
  }

  private static void around(Coefficient coefficient) {
    var value = coefficient.value();
    var interval = coefficient.passport().interval();
    assertTrue(value != null && interval != null);
    assertTrue(interval.low() < value && value < interval.high(), coefficient.toString());
    assertTrue(interval.high() - interval.low() < .4, coefficient.toString());
  }

  private static int undefined(Coefficient coefficient) {
    var resampling = coefficient.passport().resampling();
    return resampling == null ? -1 : resampling.undefined();
  }

  private static void holds(Coefficient coefficient) {
    var value = Objects.requireNonNull(coefficient.value());
    var interval = Objects.requireNonNull(coefficient.passport().interval());
    assertTrue(interval.low() <= value && value <= interval.high(), coefficient.toString());
  }

  @Seeds(50)
  void eachItemOnceGivesTheF1OfEachPair(Random random) {
    var judgements = Toys.judgements(6, Toys.random(random, 6, .1));
    var pairs = PairwiseF1.of(judgements).pairs();
    var found = new PairWeights(judgements, pairs).of(Weights.once(judgements));
    for (int pair = 0; pair < pairs.size(); pair++)
      Toys.same(pairs.get(pair).sets().f1(), found.get(pair));
  }
}
