package io.github.assay.agreement;

import static io.github.assay.agreement.Toys.exactly;
import static io.github.assay.agreement.Toys.near;
import static io.github.assay.agreement.Toys.same;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.testing.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairsTest {
  private static final int ANN = 0;
  private static final int BOB = 1;
  private static final int CAT = 2;

  @Test
  void kappaOfATable() {
    var kappa = new PairTable(20, 20, 10, 50).kappa();

    exactly(8. / 23, kappa.value());
    exactly(.7, kappa.observed());
    exactly(.54, kappa.expected());
    assertEquals(100, kappa.items());
  }

  @Test
  void kappaOfEachTag() {
    var toy = PairAgreement.of(Toys.toy(), ANN, BOB).perTag();
    var published = PairAgreement.of(Toys.published(), ANN, BOB).perTag();

    exactly(2. / 5, toy.get(0).kappa().value());
    exactly(2. / 3, toy.get(1).kappa().value());
    exactly(1. / 4, toy.get(2).kappa().value());
    exactly(42. / 53, published.get(0).kappa().value());
    exactly(8. / 19, published.get(1).kappa().value());
    exactly(32. / 43, published.get(2).kappa().value());
    exactly(18. / 29, published.get(3).kappa().value());
  }

  @Test
  void kappaIsUndefinedWhereBothAlwaysSayTheSame() {
    assertEquals(new Kappa(null, 1, 1, 9), new PairTable(0, 0, 0, 9).kappa());
    assertEquals(new Kappa(null, 1, 1, 9), new PairTable(9, 0, 0, 0).kappa());
    assertEquals(new Kappa(null, 0, 0, 0), PairTable.NONE.kappa());
    exactly(0, new PairTable(9, 1, 0, 0).kappa().value());
  }

  @Test
  void specificAgreementOfEachTag() {
    var toy = PairAgreement.of(Toys.toy(), ANN, BOB).perTag();
    var published = PairAgreement.of(Toys.published(), ANN, BOB).perTag();

    exactly(2. / 3, toy.get(0).psa());
    exactly(4. / 5, toy.get(1).psa());
    exactly(1. / 2, toy.get(2).psa());
    exactly(2. / 3, toy.get(0).nsa());
    exactly(6. / 7, toy.get(1).nsa());
    exactly(3. / 4, toy.get(2).nsa());
    exactly(14. / 15, published.get(0).psa());
    exactly(4. / 7, published.get(1).psa());
    exactly(4. / 5, published.get(2).psa());
    exactly(2. / 3, published.get(3).psa());
    assertEquals(null, new PairTable(0, 0, 0, 9).psa());
    assertEquals(null, new PairTable(9, 0, 0, 0).nsa());
  }

  @Test
  void kappaTendsToPositiveAgreementAsCommonNosGrow() {
    exactly(.8, new PairTable(20, 5, 5, 20).psa());
    exactly(.6, new PairTable(20, 5, 5, 20).kappa().value());
    near(.752381, new PairTable(20, 5, 5, 100).kappa().value(), 5e-7);
    near(.795025, new PairTable(20, 5, 5, 1000).kappa().value(), 5e-7);
    near(.79995, new PairTable(20, 5, 5, 100_000).kappa().value(), 5e-7);
  }

  @Test
  void fleissOfPublishedVotes() {
    near(
        .20993070,
        Fleiss.of(
                new int[][] {
                  {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0},
                  {2, 2, 8, 1, 1}, {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2},
                  {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
                })
            .value(),
        5e-9);
    exactly(17. / 105, Fleiss.of(new int[][] {{7, 1}, {3, 5}}).value());
    assertEquals(null, Fleiss.of(new int[][] {{3, 0}, {3, 0}}).value());
    assertThrows(IllegalArgumentException.class, () -> Fleiss.of(new int[][] {{2, 1}, {1, 1}}));
  }

  @Test
  void fleissLeavesOutItemsThatFewerJudged() {
    var kappas = Fleiss.perTag(Toys.toy());

    exactly(.4, kappas.get(0).value());
    exactly(13. / 28, kappas.get(1).value());
    exactly(4. / 9, kappas.get(2).value());
    assertEquals(5, kappas.get(0).items());
    assertEquals(3, kappas.get(0).raters());
  }

  @Test
  void pairsOfTheToy() {
    var pairwise = PairwiseF1.of(Toys.toy());
    var pairs = pairwise.pairs();

    assertEquals(List.of(ANN, ANN, BOB), pairs.stream().map(PairAgreement::first).toList());
    assertEquals(List.of(BOB, CAT, CAT), pairs.stream().map(PairAgreement::second).toList());
    assertEquals(List.of(6L, 5L, 5L), pairs.stream().map(PairAgreement::items).toList());
    assertEquals(
        List.of(new Counts(5, 2, 3), new Counts(5, 0, 3), new Counts(4, 2, 4)),
        pairs.stream().map(pair -> pair.sets().counts()).toList());
    exactly(10. / 13, pairs.get(1).sets().f1());
    assertEquals(new Counts(14, 4, 10), pairwise.pooled().counts());
    exactly(2. / 3, pairwise.pooledF1());
    exactly(548. / 819, pairwise.meanOfPairs());
  }

  @Test
  void pairOfThePublishedSets() {
    var sets = PairAgreement.of(Toys.published(), ANN, BOB).sets();

    assertEquals(new Counts(12, 3, 3), sets.counts());
    exactly(4. / 5, sets.f1());
    exactly(4. / 5, sets.meanF1());
    exactly(49. / 66, sets.meanJaccard());
    exactly(6. / 11, sets.exactMatch());
  }

  @Test
  void twoEmptySetsAgreeInTheMeansOnly() {
    var sets = PairAgreement.of(Toys.table(2, "- -", "1 2"), ANN, BOB).sets();

    exactly(.5, sets.meanF1());
    exactly(.5, sets.meanJaccard());
    exactly(.5, sets.exactMatch());
    exactly(0, sets.f1());
    assertEquals(null, SetAgreement.NONE.meanF1());
    assertEquals(null, PairAgreement.of(Toys.table(1, "- -"), ANN, BOB).sets().f1());
  }

  @Test
  void aTagThatOneCouldNotGiveDoesNotCount() {
    var judgements =
        Judgements.over(List.of(1, 2))
            .add("i0", "a", List.of(1, 2))
            .add("i0", "b", List.of(1), List.of(2, 99))
            .build();

    var pair = PairAgreement.of(judgements, 0, 1);

    assertEquals(new Counts(1, 0, 0), pair.sets().counts());
    assertEquals(List.of(new PairTable(1, 0, 0, 0), PairTable.NONE), pair.perTag());
  }

  @Seeds(100)
  void positiveAgreementIsTheF1OfATagBothWays(Random random) {
    var judgements = Toys.judgements(4, Toys.random(random, 4, .1));
    for (PairAgreement pair : PairwiseF1.of(judgements).pairs()) {
      var counts = Counts.NONE;
      for (PairTable table : pair.perTag()) {
        var tag = new Counts(table.both(), table.first(), table.second());
        counts = counts.plus(tag);
        same(tag.f1(), table.psa());
      }
      assertEquals(pair.sets().counts(), counts);
      assertEquals(pair, PairAgreement.of(judgements, pair.first(), pair.second()));
      var back = PairAgreement.of(judgements, pair.second(), pair.first());
      same(pair.sets().f1(), back.sets().f1());
      for (int column = 0; column < 4; column++)
        same(pair.perTag().get(column).kappa().value(), back.perTag().get(column).kappa().value());
    }
  }

  @Seeds(100)
  void positiveAgreementOverAllPairsIsThatOfTheirTablesTogether(Random random) {
    var judgements = Toys.judgements(4, Toys.random(random, 4, .1));
    var counts = new TagCounts(judgements).of(Weights.once(judgements));
    var pairs = PairwiseF1.of(judgements).pairs();
    for (int column = 0; column < 4; column++) {
      var table = PairTable.NONE;
      for (PairAgreement pair : pairs) table = table.plus(pair.perTag().get(column));
      same(table.psa(), counts.get(column).psa());
    }
  }

  @Test
  void chanceIsTakenOffTheF1() {
    var same = Toys.table(2, "1 1", "2 2", "1 1", "2 2", "1 1", "2 2", "1 1", "2 2");
    var always = Toys.table(1, "1 1", "1 1", "1 1");

    var perfect = chance(same);

    exactly(1, perfect.f1());
    exactly(.5, perfect.chance());
    exactly(1, perfect.corrected());
    assertEquals(null, chance(always).corrected());
    assertEquals(new ChanceF1(null, null), chance(Toys.table(1, "- -", "- -")));
  }

  private static ChanceF1 chance(Judgements judgements) {
    return ChanceF1.of(List.of(PairAgreement.of(judgements, ANN, BOB)));
  }

  @Seeds(20)
  void chanceIsWhatShufflesComeToInTheLongRun(Random random) {
    var sets = new ArrayList<List<String>>(List.of(new ArrayList<>(), new ArrayList<>()));
    for (int row = 0; row < 30; row++)
      for (List<String> person : sets) person.add("" + (1 + random.nextInt(1 + row / 8)));
    double sum = 0;
    int rounds = 400;
    for (int round = 0; round < rounds; round++) {
      var shuffled = new ArrayList<>(sets.get(1));
      Collections.shuffle(shuffled, random);
      sum += Objects.requireNonNull(chance(Toys.table(4, rows(sets.getFirst(), shuffled))).f1());
    }

    near(sum / rounds, chance(Toys.table(4, rows(sets.getFirst(), sets.get(1)))).chance(), .03);
  }

  private static String[] rows(List<String> first, List<String> second) {
    return IntStream.range(0, first.size())
        .mapToObj(row -> first.get(row) + " " + second.get(row))
        .toArray(String[]::new);
  }

  @Test
  void setsGivenByChanceHaveNoF1BeyondIt() {
    var random = new Random(11);
    var rows = new String[600];
    for (int row = 0; row < rows.length; row++)
      rows[row] = (1 + random.nextInt(3)) + " " + (1 + random.nextInt(3));

    var chance = chance(Toys.table(3, rows));

    near(1. / 3, chance.chance(), .02);
    near(0, chance.corrected(), .1);
  }

  @Test
  void anEarlierAndALaterSetAreAPair() {
    var self =
        SelfAgreement.of(
            List.of(1, 2, 3),
            List.of(
                new SelfAgreement.Twice("x", List.of(1, 2), List.of(1)),
                new SelfAgreement.Twice("y", List.of(3), List.of(3))));

    assertEquals(new Counts(2, 1, 0), self.pair().sets().counts());
    assertEquals(new PairTable(0, 1, 0, 1), self.pair().perTag().get(1));
    exactly(1 - 2. / 3 / 2 / (2. / 12 * (2. / 3 + 4)), self.alpha().value());
    assertTrue(!self.pair().isSupported());
  }
}
