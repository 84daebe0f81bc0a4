package io.github.assay.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.evaluation.CellRanking.Cell;
import io.github.assay.testing.Seeds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellRankingTest {
  private static final EvaluationSet SET =
      Matrices.set(new int[][] {{1, 0, 1}, {0, 1, 0}}, new double[][] {{.9, .5, .3}, {.5, .4, 0}});

  @Test
  void aThresholdIncludesItsOwnScore() {
    var cells = CellRanking.of(SET);

    assertEquals(new OperatingPoint(.5, new Tally(1, 2, 2)), cells.at(.5));
    assertEquals(new OperatingPoint(.51, new Tally(1, 0, 2)), cells.at(.51));
    assertEquals(new OperatingPoint(2, new Tally(0, 0, 3)), cells.at(2));
    assertEquals(new OperatingPoint(0, new Tally(3, 3, 0)), cells.at(0));
  }

  @Test
  void aMoveNamesTheItemsThatChange() {
    var move = CellRanking.of(SET).move(.51, .35, 2);

    assertEquals(
        new CellRanking.Move(
            new OperatingPoint(.51, new Tally(1, 0, 2)),
            new OperatingPoint(.35, new Tally(2, 2, 1)),
            2,
            List.of(new Cell("i0", 10, .5f, false), new Cell("i1", 0, .5f, false))),
        move);
  }

  @Test
  void oneTagHasItsOwnRanking() {
    var cells = CellRanking.ofTag(SET, 1);

    assertEquals(new OperatingPoint(.45, new Tally(0, 1, 1)), cells.at(.45));
    assertEquals(new OperatingPoint(.4, new Tally(1, 1, 0)), cells.at(.4));
  }

  @Seeds(200)
  void everyThresholdGivesTheCountsOfAllCells(Random random) {
    int items = 1 + random.nextInt(60);
    int tags = 1 + random.nextInt(30);
    var set =
        Matrices.set(
            Matrices.verdicts(random, items, tags, .3), Matrices.scores(random, items, tags, 9));
    double threshold = random.nextInt(11) / 9.0;
    double other = random.nextInt(11) / 9.0;

    var cells = CellRanking.of(set);

    assertEquals(new OperatingPoint(threshold, slowTally(set, threshold)), cells.at(threshold));
    assertEquals(slowChanges(set, threshold, other), cells.move(threshold, other, 9999).cells());
  }

  private static Tally slowTally(EvaluationSet set, double threshold) {
    var tally = Tally.NONE;
    for (int item = 0; item < set.size(); item++)
      for (int column = 0; column < set.tagCount(); column++)
        tally =
            tally.plus(
                count(set.score(item, column) >= (float) threshold, set.isGold(item, column)));
    return tally;
  }

  private static Tally count(boolean predicted, boolean gold) {
    if (predicted) return gold ? new Tally(1, 0, 0) : new Tally(0, 1, 0);
    return gold ? new Tally(0, 0, 1) : Tally.NONE;
  }

  private static List<Cell> slowChanges(EvaluationSet set, double from, double to) {
    float low = (float) Math.min(from, to);
    float high = (float) Math.max(from, to);
    var changes = new ArrayList<Cell>();
    for (int item = 0; item < set.size(); item++)
      for (int column = 0; column < set.tagCount(); column++) {
        float score = set.score(item, column);
        if (score > 0 && score >= low && score < high)
          changes.add(
              new Cell(set.items().get(item), set.tag(column), score, set.isGold(item, column)));
      }
    changes.sort(
        Comparator.comparingDouble((Cell cell) -> -cell.score())
            .thenComparing(cell -> cell.gold() ? "" : "not"));
    return changes;
  }
}
