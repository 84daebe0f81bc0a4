package io.github.assay.agreement;

import static io.github.assay.agreement.Toys.exactly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConfidentLearningTest {
  private static final double[][] PROBABILITIES = {
    {.9, .1, 0, .4, .1},
    {.7, .8, .2, .3, .1},
    {.9, .8, .4, .2, .1},
    {.1, .1, .8, .3, .1},
    {.4, .5, .1, .1, .1},
    {.1, .1, .2, .1, .1},
    {.8, .1, .2, .1, .1}
  };
  private static final List<List<Integer>> GIVEN =
      List.of(
          List.of(0),
          List.of(0, 1),
          List.of(0, 1),
          List.of(2),
          List.of(0, 2, 3),
          List.of(),
          List.of());

  @Test
  void eightItemsOfOneTag() {
    var learnt = ConfidentLearning.of(items("11110000", .95, .9, .85, .2, .1, .05, .15, .9));

    exactly(.7, learnt.noThreshold());
    exactly(.725, learnt.yesThreshold());
    assertEquals(new Joint(new Joint.Row(4, 3, 1), new Joint.Row(4, 1, 3)), learnt.joint());
    assertEquals(List.of(7, 3), suspects(learnt));
  }

  @Test
  void whatCountsAsNothingIsSpreadByTheOthers() {
    var learnt = ConfidentLearning.of(items("11110000", .9, .8, .7, .2, .6, .1, .3, .85));
    var joint = learnt.joint();

    exactly(.5375, learnt.noThreshold());
    exactly(.65, learnt.yesThreshold());
    assertEquals(new Joint(new Joint.Row(4, 2, 1), new Joint.Row(4, 1, 3)), joint);
    assertEquals(
        List.of(3L, 1L, 1L, 3L),
        List.of(
            Math.round(joint.trueNo()),
            Math.round(joint.missing()),
            Math.round(joint.wrong()),
            Math.round(joint.trueYes())));
    exactly(8. / 3, joint.trueNo());
    exactly(4. / 3, joint.missing());
    assertEquals(List.of(7, 3), suspects(learnt));
  }

  @Test
  void aSuspectSaysWhatItExceeds() {
    var learnt = ConfidentLearning.of(items("11110000", .9, .8, .7, .2, .6, .1, .3, .85));

    var missing = learnt.suspects().getFirst();
    var wrong = learnt.suspects().getLast();

    assertEquals(new ConfidentLearning.Given(7, false, .85), missing.given());
    exactly(.85, missing.opposite());
    exactly(.65, missing.threshold());
    assertEquals(new ConfidentLearning.Given(3, true, .2), wrong.given());
    exactly(.8, wrong.opposite());
    exactly(.5375, wrong.threshold());
  }

  @Test
  void sevenItemsOfFiveTags() {
    var found = new ArrayList<String>();
    for (int tag = 0; tag < 5; tag++) {
      var items = new ArrayList<ConfidentLearning.Given>();
      for (int item = 0; item < GIVEN.size(); item++)
        items.add(
            new ConfidentLearning.Given(
                item, GIVEN.get(item).contains(tag), PROBABILITIES[item][tag]));
      for (int item : suspects(ConfidentLearning.of(items))) found.add(item + " " + tag);
    }

    assertEquals(List.of("6 0", "4 2"), found);
  }

  @Test
  void scoresOfSevenItems() {
    var exact = new double[] {.66016, .70416, .6408, .724, .11344, .82, .324};
    for (int item = 0; item < exact.length; item++) {
      var confidences = new double[5];
      for (int tag = 0; tag < 5; tag++)
        confidences[tag] =
            new ConfidentLearning.Given(
                    item, GIVEN.get(item).contains(tag), PROBABILITIES[item][tag])
                .selfConfidence();
      exactly(exact[item], ItemScore.of(confidences));
    }
  }

  @Test
  void scoresOfSmallRows() {
    exactly(.9, ItemScore.of(.9, .9, .9));
    exactly(.5, ItemScore.of(.4, .9, .9));
    exactly(.175, ItemScore.movingAverage(.5, .1, .2, .3));
    assertEquals(.436, ItemScore.movingAverage(2. / 6, .6, .3, .7, .1, .9), 5e-4);
    assertEquals(.128, ItemScore.softMinimum(.1, .6, .3, .7, .1, .9), 5e-4);
    exactly(.1, ItemScore.movingAverage(1, .6, .1));
  }

  @Test
  void aTagThatNoItemHasHasNoSuspects() {
    var learnt = ConfidentLearning.of(items("000", .9, .2, .4));

    assertEquals(null, learnt.yesThreshold());
    assertEquals(List.of(), learnt.suspects());
    assertEquals(new Joint.Row(0, 0, 0), learnt.joint().yes());
    exactly(0, learnt.joint().wrong());
    exactly(3, learnt.joint().trueNo());
    assertEquals(
        new ConfidentLearning(
            null, null, new Joint(new Joint.Row(0, 0, 0), new Joint.Row(0, 0, 0)), List.of()),
        ConfidentLearning.of(List.of()));
  }

  @Test
  void theOnlyYesIsNoSuspect() {
    assertEquals(List.of(), suspects(ConfidentLearning.of(items("1000", .1, .1, .1, .1))));
    assertEquals(List.of(0), suspects(ConfidentLearning.of(items("11000", .1, .9, .1, .1, .1))));
  }

  @Test
  void noProbabilityIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new ConfidentLearning.Given(0, true, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new ConfidentLearning.Given(0, true, 1.1));
  }

  @Seeds(200)
  void yesAndNoAreTreatedAlike(Random random) {
    var items = new ArrayList<ConfidentLearning.Given>();
    var turned = new ArrayList<ConfidentLearning.Given>();
    for (int item = 0; item < 20; item++) {
      boolean yes = random.nextInt(3) == 0;
      double probability = (2 * random.nextInt(50) + 1) / 100.;
      items.add(new ConfidentLearning.Given(item, yes, probability));
      turned.add(new ConfidentLearning.Given(item, !yes, 1 - probability));
    }

    var one = ConfidentLearning.of(items);
    var other = ConfidentLearning.of(turned);

    assertEquals(one.joint().yes().asNo(), other.joint().no().asYes());
    assertEquals(one.joint().no().asNo(), other.joint().yes().asYes());
    assertEquals(
        suspects(one).stream().sorted().toList(), suspects(other).stream().sorted().toList());
  }

  private static List<Integer> suspects(ConfidentLearning learnt) {
    return learnt.suspects().stream().map(suspect -> suspect.given().item()).toList();
  }

  private static List<ConfidentLearning.Given> items(String given, double... probabilities) {
    var items = new ArrayList<ConfidentLearning.Given>();
    for (int item = 0; item < probabilities.length; item++)
      items.add(new ConfidentLearning.Given(item, given.charAt(item) == '1', probabilities[item]));
    return items;
  }
}
