package io.github.assay.agreement;

import static io.github.assay.agreement.Toys.exactly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.agreement.ConfidentLearning.Given;
import io.github.assay.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RightnessTest {
  private static final Rightness PLAIN = new Rightness(1, 0, .01);

  @Test
  void theOddsOfAMissingAndOfAWrongTag() {
    exactly(1 / 1.1, PLAIN.of(new Given(0, false, .5)));
    exactly(1 / (1 + .1 * 9), PLAIN.of(new Given(0, false, .9)));
    exactly(1 / 1.01, PLAIN.of(new Given(0, true, .5)));
    exactly(1 / (1 + .01 * 99), PLAIN.of(new Given(0, true, .01)));
  }

  @Test
  void certaintyIsNotTakenAtItsWord() {
    exactly(1 / (1 + .1 * 999_999), PLAIN.of(new Given(0, false, 1)));
    exactly(1 / (1 + .01 * 999_999), PLAIN.of(new Given(0, true, 0)));
  }

  @Test
  void theChanceOfAWrongTagGrowsWithHowOftenItIsGiven() {
    exactly(.05 * Math.sqrt(.25 * .04), fitted(25, 75, .5).chance());
    exactly(.05 * Math.sqrt(.01 * .04), fitted(1, 99, .5).chance());
    exactly(.05 * Math.sqrt(.005 * .04), fitted(0, 100, .5).chance());
  }

  private static Rightness fitted(int yes, int no, double probability) {
    var items = new ArrayList<Given>();
    for (int item = 0; item < yes + no; item++) items.add(new Given(item, item < yes, probability));
    return Rightness.of(items, .04);
  }

  /// The minimum of the loss: where both its slopes are 0.
  @Seeds(50)
  void theFitIsTheBestOne(Random random) {
    var items = new ArrayList<Given>();
    for (int item = 0; item < 200; item++) {
      double probability = random.nextDouble();
      items.add(new Given(item, random.nextDouble() < probability * probability, probability));
    }
    var fit = Rightness.of(items, .1);

    double bySlope = 30 * (fit.slope() - 1);
    double byOffset = 10 * fit.offset();
    for (Given item : items) {
      double x = Math.log(item.probability() / (1 - item.probability()));
      double error = 1 / (1 + Math.exp(-(fit.slope() * x + fit.offset()))) - (item.yes() ? 1 : 0);
      bySlope += error * x;
      byOffset += error;
    }
    assertEquals(0, bySlope, 1e-6);
    assertEquals(0, byOffset, 1e-6);
    assertTrue(fit.offset() < 0, "yes is rarer than it was said to be: " + fit);
  }

  @Test
  void aTagOfWhichLittleIsKnownKeepsTheModelsProbabilities() {
    var fit = Rightness.of(List.of(new Given(0, true, .2)), .1);

    assertEquals(1, fit.slope(), .1);
    assertEquals(0, fit.offset(), .1);
  }
}
