package io.github.assay.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.evaluation.Contrast.Cell;
import io.github.assay.testing.Seeds;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContrastTest {
  private static final int[][] GOLD = {{1, 0, 1}, {0, 1, 0}};
  private static final EvaluationSet A =
      Matrices.set(GOLD, new double[][] {{.9, .5, .3}, {.5, .4, 0}});
  private static final EvaluationSet B =
      Matrices.set(GOLD, new double[][] {{.2, .1, .8}, {.6, .1, .7}});

  @Test
  void eachCellIsFixedBrokenOrWrongInBoth() {
    var contrast = Contrast.of(A, B);
    var effects = contrast.at(.5, .5);

    assertEquals(
        List.of(
            new Cell(0, true, Effect.FIXED, .9f, .2f),
            new Cell(20, true, Effect.BROKE, .3f, .8f),
            new Cell(10, false, Effect.BROKE, .5f, .1f)),
        contrast.cells(0, .5, .5));
    assertEquals(
        List.of(
            new Cell(10, true, Effect.BOTH_WRONG, .4f, .1f),
            new Cell(0, false, Effect.BOTH_WRONG, .5f, .6f),
            new Cell(20, false, Effect.FIXED, 0, .7f)),
        contrast.cells(1, .5, .5));
    assertEquals(2, effects.cells(Effect.FIXED));
    assertEquals(2, effects.cells(Effect.BROKE));
    assertEquals(2, effects.cells(Effect.BOTH_WRONG));
    assertArrayEquals(new int[] {0, 1}, effects.items(EnumSet.of(Effect.FIXED)));
    assertArrayEquals(new int[] {0}, effects.items(EnumSet.of(Effect.BROKE)));
    assertEquals(new Tally(1, 1, 0), effects.first(0));
    assertEquals(new Tally(1, 1, 0), effects.second(2));
  }

  @Test
  void modelAgainstItselfChangesNothing() {
    var effects = Contrast.of(A, A).at(.4, .4);

    assertEquals(0, effects.cells(Effect.FIXED));
    assertEquals(0, effects.cells(Effect.BROKE));
  }

  @Test
  void setsWithOtherGoldAreRefused() {
    var other = Matrices.set(new int[][] {{1, 0, 1}, {0, 0, 0}}, new double[2][3]);

    assertThrows(IllegalArgumentException.class, () -> Contrast.of(A, other));
    assertThrows(IllegalArgumentException.class, () -> Contrast.of(A, A).at(0, .5));
  }

  @Seeds(200)
  void countsAreThoseOfAllCells(Random random) {
    int items = 1 + random.nextInt(40);
    int tags = 1 + random.nextInt(20);
    var gold = Matrices.verdicts(random, items, tags, .3);
    var a = Matrices.set(gold, Matrices.scores(random, items, tags, 9));
    var b = Matrices.set(gold, Matrices.scores(random, items, tags, 9));
    double one = (1 + random.nextInt(10)) / 9.0;
    double other = (1 + random.nextInt(10)) / 9.0;
    int only = random.nextInt(tags);

    var contrast = Contrast.of(a, b);
    var all = contrast.at(one, other);
    var ofTag = Contrast.ofTag(a, b, a.tag(only)).at(one, other);

    for (int column = 0; column < tags; column++) {
      assertEquals(slow(a, column, one), all.first(column));
      assertEquals(slow(b, column, other), all.second(column));
    }
    assertEquals(all.first(only), ofTag.first(only));
    assertEquals(contrast.first().at(one).tally(), sum(all, tags));
    for (Effect effect : Effect.values()) {
      long ofItems = 0;
      for (int item = 0; item < items; item++) {
        var cells = contrast.cells(item, one, other);
        long listed = cells.stream().filter(cell -> cell.effect() == effect).count();
        assertEquals(listed, all.ofItem(effect, item));
        ofItems += listed;
      }
      assertEquals(ofItems, all.cells(effect));
      assertEquals(all.ofTag(effect, only), ofTag.ofTag(effect, only));
      assertEquals(all.ofTag(effect, only), ofTag.items(EnumSet.of(effect)).length);
    }
  }

  private static Tally sum(Effects effects, int tags) {
    var sum = Tally.NONE;
    for (int column = 0; column < tags; column++) sum = sum.plus(effects.first(column));
    return sum;
  }

  private static Tally slow(EvaluationSet set, int column, double threshold) {
    long tp = 0;
    long fp = 0;
    long fn = 0;
    for (int item = 0; item < set.size(); item++) {
      boolean predicted = set.score(item, column) >= (float) threshold;
      if (predicted && set.isGold(item, column)) tp++;
      else if (predicted) fp++;
      else if (set.isGold(item, column)) fn++;
    }
    return new Tally(tp, fp, fn);
  }
}
