package io.github.assay.agreement;

import static io.github.assay.agreement.Toys.exactly;
import static io.github.assay.agreement.Toys.near;
import static io.github.assay.agreement.Toys.same;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.testing.Seeds;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DawidSkeneTest {
  private static final DawidSkene PLAIN = new DawidSkene(0, 0, -1, 1000);
  private static final double SIX_DIGITS = 5.1e-7;

  /// What five anaesthetists said of 45 patients, the first one three times; classes 1 to 4. Table
  /// 1 of [Dawid and Skene (1979)](https://doi.org/10.2307/2346806).
  private static final String PATIENTS =
      """
      111 1 1 1 1; 333 4 3 3 4; 112 2 1 2 2; 222 3 1 2 1; 222 3 2 2 2; \
      222 3 3 2 2; 122 2 1 1 1; 333 3 4 3 3; 222 2 2 2 3; 232 2 2 2 3; \
      444 4 4 4 4; 222 3 3 4 3; 111 1 1 1 1; 222 3 2 1 2; 121 1 1 1 1; \
      111 2 1 1 1; 111 1 1 1 1; 111 1 1 1 1; 222 2 2 2 1; 222 1 3 2 2; \
      222 2 2 2 2; 222 2 2 2 1; 222 3 2 2 2; 221 2 2 2 2; 111 1 1 1 1; \
      111 1 1 1 1; 232 2 2 2 2; 111 1 1 1 1; 111 1 1 1 1; 112 1 1 2 1; \
      111 1 1 1 1; 333 3 2 3 3; 111 1 1 1 1; 222 2 2 2 2; 222 3 2 3 2; \
      433 4 3 4 3; 221 2 2 3 2; 232 3 2 3 3; 333 3 4 3 2; 111 1 1 1 1; \
      111 1 1 1 1; 121 2 1 1 1; 232 2 2 2 2; 121 1 1 1 1; 222 2 2 2 2\
      """;

  @Test
  void fortyFivePatientsOfFiveObservers() {
    var rows = PATIENTS.strip().split("; ", -1);
    var votes = Votes.of(rows.length, 5, 4);
    for (int patient = 0; patient < rows.length; patient++) {
      var observers = rows[patient].split(" ", -1);
      for (int observer = 0; observer < observers.length; observer++)
        for (char said : observers[observer].toCharArray())
          votes.add(patient, observer, said - '1');
    }

    var consensus = new DawidSkene(0, 0, 1e-13, 20_000).of(votes.build());

    var shares = new double[] {.3996, .4220, .1118, .0667};
    var first =
        new double[][] {
          {.8895, .1105, 0, 0}, {.0706, .8764, .0530, 0}, {0, .3388, .6612, 0}, {0, 0, .5556, .4444}
        };
    for (int truth = 0; truth < 4; truth++) {
      near(shares[truth], consensus.share(truth), 5.1e-5);
      for (int said = 0; said < 4; said++)
        near(first[truth][said], consensus.rate(0, truth, said), 5.1e-5);
    }
    assertEquals(-192.890881, consensus.logLikelihoods().getLast(), 5.1e-6);
    assertEquals(
        List.of(4, 4, 3), List.of(top(consensus, 2), top(consensus, 36), top(consensus, 12)));
  }

  /// The class that a patient most probably is of, from 1.
  private static int top(Consensus consensus, int patient) {
    return IntStream.rangeClosed(1, 4)
        .boxed()
        .max(Comparator.comparingDouble(truth -> posterior(consensus, patient, truth)))
        .orElseThrow();
  }

  private static double posterior(Consensus consensus, int patient, int truth) {
    return Objects.requireNonNull(consensus.posterior(patient - 1, truth - 1));
  }

  @Test
  void setsOfThreePeopleForTwoItems() {
    var judgements = Toys.table(6, "12 1 126", "3 34 5");
    var plain = new DawidSkene(0, 0, 0, 10);

    near(1, plain.ofTag(judgements, 0).posterior(0, Votes.YES), 1e-3);
    near(1, plain.ofTag(judgements, 1).posterior(0, Votes.YES), 1e-3);
    near(1, plain.ofTag(judgements, 2).posterior(1, Votes.YES), 1e-3);
    exactly(1. / 3, plain.ofTag(judgements, 3).posterior(1, Votes.YES));
    exactly(1. / 3, plain.ofTag(judgements, 4).posterior(1, Votes.YES));
    exactly(1. / 3, plain.ofTag(judgements, 5).posterior(0, Votes.YES));
  }

  @Test
  void twentyItemsOfThreePeople() {
    var consensus =
        PLAIN.of(votes("111*4", "110*2", "101*3", "000*6", "100*2", "010", "011", "001"));

    near(.644819, consensus.share(Votes.YES), SIX_DIGITS);
    reliability(consensus, 0, .804018, .911160);
    reliability(consensus, 1, .573475, .914939);
    reliability(consensus, 2, .672265, .953515);
    near(.999376, consensus.posterior(0, Votes.YES), SIX_DIGITS);
    near(.974407, consensus.posterior(4, Votes.YES), SIX_DIGITS);
    near(.991053, consensus.posterior(6, Votes.YES), SIX_DIGITS);
    near(.058884, consensus.posterior(9, Votes.YES), SIX_DIGITS);
    near(.724719, consensus.posterior(15, Votes.YES), SIX_DIGITS);
    near(.475031, consensus.posterior(17, Votes.YES), SIX_DIGITS);
    near(.974407, consensus.posterior(18, Votes.YES), SIX_DIGITS);
    near(.724719, consensus.posterior(19, Votes.YES), SIX_DIGITS);
  }

  @Test
  void withoutPseudoCountOnePersonMayDecideEverything() {
    var votes = votes("110*5", "111*3", "000*5", "001*3", "100*2", "010", "101", "011");

    var collapsed = new DawidSkene(0, 0, -1, 10_000).of(votes);
    var careful = new DawidSkene(1, 0, 1e-12, 10_000).of(votes);

    near(1, collapsed.reliability(1).sensitivity(), 1e-6);
    near(1, collapsed.reliability(1).specificity(), 1e-6);
    near(1, collapsed.posterior(18, Votes.YES), 1e-6);
    near(0, collapsed.posterior(16, Votes.YES), 1e-6);
    var sensitivity = careful.reliability(1).sensitivity();
    assertTrue(sensitivity != null && sensitivity < .95);
  }

  @Test
  void whoVotesTwiceCountsTwice() {
    var votes =
        Votes.of(2, 2, 2).add(0, 0, 1).add(0, 0, 1).add(0, 1, 0).add(1, 0, 0).add(1, 1, 0).build();

    var first = new DawidSkene(0, 0, 0, 1).of(votes);

    exactly(1. / 3, first.share(Votes.YES));
    exactly(1, first.rate(0, Votes.YES, Votes.YES));
    exactly(0, first.rate(1, Votes.YES, Votes.YES));
    exactly(2. / 3 / (2. / 3 + 1), first.rate(0, Votes.NO, Votes.YES));
  }

  @Test
  void whoSharesTooFewItemsDoesNotCount() {
    var votes =
        Votes.of(3, 3, 2)
            .add(0, 0, 1)
            .add(0, 1, 1)
            .add(1, 0, 0)
            .add(1, 1, 0)
            .add(1, 2, 1)
            .add(2, 2, 1)
            .build();

    var consensus = new DawidSkene(0, 2, 1e-12, 100).of(votes);

    assertEquals(new Consensus.Reliability(2, 1, false, null, null), consensus.reliability(2));
    assertEquals(new Consensus.Reliability(0, 2, true, 1., 1.), consensus.reliability(0));
    assertEquals(null, consensus.posterior(2, Votes.YES));
    exactly(0, consensus.posterior(1, Votes.YES));
    exactly(.5, consensus.share(Votes.YES));
  }

  @Test
  void aTagThatNobodyGivesHasNoSensitivity() {
    var consensus = PLAIN.ofTag(Toys.table(2, "1 1", "1 -"), 1);

    assertEquals(new Consensus.Reliability(0, 2, true, null, 1.), consensus.reliability(0));
    exactly(0, consensus.posterior(0, Votes.YES));
    assertEquals(true, DawidSkene.STANDARD.ofTag(Toys.table(2, "1 1", "1 -"), 1).isSettled());
    assertEquals(false, consensus.isSettled());
  }

  @Test
  void aTagThatProbablyNoItemHasHasNoSensitivity() {
    var votes = votes("100", "000*9");

    for (double pseudoCount : new double[] {0, 1}) {
      var reliability = new DawidSkene(pseudoCount, 0, -1, 1).of(votes).reliability(0);
      assertEquals(null, reliability.sensitivity());
      assertTrue(reliability.specificity() != null);
    }
  }

  @Test
  void withoutVotesNothingIsKnown() {
    var consensus = DawidSkene.STANDARD.of(Votes.of(1, 2, 3).build());

    assertEquals(null, consensus.posterior(0, 2));
    assertEquals(0, consensus.reliability(0).overlap());
  }

  @Test
  void moreClassesThanTwo() {
    var votes = Votes.of(9, 3, 3);
    for (int item = 0; item < 9; item++) {
      votes.add(item, 0, item % 3).add(item, 1, item % 3);
      votes.add(item, 2, (item + 1) % 3);
    }

    var consensus = PLAIN.of(votes.build());

    for (int item = 0; item < 9; item++) near(1, consensus.posterior(item, item % 3), 1e-9);
    near(1, consensus.rate(2, 0, 1), 1e-9);
    near(1. / 3, consensus.share(2), 1e-9);
  }

  @Seeds(100)
  void itNeverBecomesLessLikely(Random random) {
    var votes = random(random, 2 + random.nextInt(3));
    double pseudoCount = random.nextInt(3) * .5;

    var consensus = new DawidSkene(pseudoCount, 0, 1e-9, 60).of(votes);

    var climb = consensus.logLikelihoods();
    for (int round = 1; round < climb.size(); round++)
      assertTrue(climb.get(round) >= climb.get(round - 1) - 1e-9, climb.toString());
    for (int item = 0; item < votes.size(); item++) {
      if (votes.of(item).isEmpty()) continue;
      double sum = 0;
      for (int choice = 0; choice < votes.classes(); choice++) {
        var posterior = consensus.posterior(item, choice);
        assertTrue(posterior != null && posterior >= 0 && posterior <= 1);
        sum += posterior;
      }
      near(1, sum, 1e-9);
    }
  }

  @Seeds(50)
  void theNamesOfClassesDoNotMatter(Random random) {
    var votes = random(random, 2);
    var turned = Votes.of(votes.size(), votes.annotators(), 2);
    for (int item = 0; item < votes.size(); item++)
      for (Votes.Vote vote : votes.of(item))
        for (int time = 0; time < vote.times(); time++)
          turned.add(item, vote.annotator(), 1 - vote.choice());
    var settings = new DawidSkene(.5, 0, 0, 20);

    var one = settings.of(votes);
    var other = settings.of(turned.build());

    for (int item = 0; item < votes.size(); item++)
      same(one.posterior(item, 0), other.posterior(item, 1));
    for (int annotator = 0; annotator < votes.annotators(); annotator++)
      same(one.reliability(annotator).sensitivity(), other.reliability(annotator).specificity());
  }

  @Test
  void impossibleSettingsAndVotesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new DawidSkene(-1, 0, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new DawidSkene(0, 0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> Votes.of(1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> Votes.of(1, 1, 2).add(0, 0, 2));
    assertThrows(IllegalArgumentException.class, () -> Votes.of(1, 1, 2).add(0, 1, 0));
  }

  private static void reliability(
      Consensus consensus, int annotator, double sensitivity, double specificity) {
    var reliability = consensus.reliability(annotator);
    near(sensitivity, reliability.sensitivity(), SIX_DIGITS);
    near(specificity, reliability.specificity(), SIX_DIGITS);
    assertEquals(20, reliability.overlap());
  }

  /// A word is what each annotator says, and for how many items.
  private static Votes votes(String... words) {
    int items = 0;
    for (String word : words) items += times(word);
    var votes = Votes.of(items, 3, 2);
    int item = 0;
    for (String word : words)
      for (int time = 0; time < times(word); time++, item++)
        for (int annotator = 0; annotator < 3; annotator++)
          votes.add(item, annotator, word.charAt(annotator) - '0');
    return votes.build();
  }

  private static int times(String word) {
    return word.length() == 3 ? 1 : word.charAt(4) - '0';
  }

  private static Votes random(Random random, int classes) {
    var votes = Votes.of(12, 4, classes);
    for (int item = 0; item < 12; item++)
      for (int annotator = 0; annotator < 4; annotator++)
        for (int time = random.nextInt(3); time > 0; time--)
          votes.add(item, annotator, random.nextInt(classes));
    return votes.build();
  }
}
