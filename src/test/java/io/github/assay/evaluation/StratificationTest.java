package io.github.assay.evaluation;

import static io.github.assay.evaluation.Pins.near;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assay.testing.Seeds;
import io.github.assay.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StratificationTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final List<List<Integer>> E9 =
      rows("100", "100", "110", "110", "101", "101", "010", "010", "001", "000", "000", "000");

  @Test
  void pairsAreDealtOutInTurn() {
    var tags = rows("00", "00", "01", "01", "11", "11", "10", "10");

    assertArrayEquals(
        new int[] {0, 1, 0, 1, 0, 1, 0, 1}, IterativeStratification.split(tags, .5, .5));
  }

  @Test
  void threeFoldsShareRareTagsFirst() {
    int[] folds = IterativeStratification.folds(E9, alone(E9.size()), 3);

    assertArrayEquals(new int[] {2, 0, 1, 2, 0, 1, 0, 1, 2, 0, 1, 2}, folds);
    assertEquals(List.of(List.of(2, 1, 1), List.of(2, 2, 1), List.of(2, 1, 1)), counts(folds, 3));
    var balance = SplitBalance.of(E9, folds, 1. / 3, 1. / 3, 1. / 3);
    near(.0925926, balance.labelDistance());
    near(0, balance.exampleDistance());
  }

  @Test
  void aHoldOutTakesItsShare() {
    int[] parts = IterativeStratification.split(E9, .75, .25);

    var test = new ArrayList<Integer>();
    for (int item = 0; item < parts.length; item++) if (parts[item] == 1) test.add(item);
    assertEquals(List.of(2, 8, 11), test);
  }

  @Test
  void sharesMustAddUp() {
    assertThrows(IllegalArgumentException.class, () -> IterativeStratification.split(E9, .5, .4));
  }

  @Test
  void nothingIsSplitIntoNothing() {
    assertArrayEquals(new int[0], IterativeStratification.split(List.of(), .5, .5));
  }

  @Test
  void countsAreBroughtToTheSizeOfTheFirstPartBeforeTheyAreCompared() {
    // shares 4:1:1; the first tag is in 4, 1 and 0 items: 4, 4, 0, deviation sqrt(32 / 9) =
    // 1.8856181; the second in 2, 0 and 0: 2, 0, 0, deviation sqrt(8 / 9) = 0.9428090
    var tags = rows("11", "11", "10", "10", "10", "00");
    int[] parts = {0, 0, 0, 0, 1, 2};

    var balance = SplitBalance.of(tags, parts, 2. / 3, 1. / 6, 1. / 6);

    near((1.8856181 + .9428090) / 2, balance.deviation());
    near(0, SplitBalance.of(rows("1", "1", "1"), new int[] {0, 1, 1}, .4, .6, 0).deviation());
  }

  /// A course that splits the same gold reports 9.62 by chance, and 3.56 with its stratification.
  @Test
  void realGoldComesOutAsUnevenByChanceAsOthersSayAndMoreEvenThanTheirs() throws IOException {
    var tags = new ArrayList<List<Integer>>();
    var columns = new HashMap<String, Integer>();
    for (String line : Files.readAllLines(SharedData.file("madewithml/s1/items.jsonl"))) {
      var row = new ArrayList<Integer>();
      for (JsonNode tag : JSON.readTree(line).get("tags"))
        row.add(columns.computeIfAbsent(tag.asText(), name -> columns.size()));
      tags.add(row);
    }
    var units = new ArrayList<>(alone(tags.size()));
    var none = Collections.nCopies(tags.size(), List.<Integer>of());

    double chance = 0;
    for (int seed = 1; seed <= 10; seed++) {
      Collections.shuffle(units, new SplittableRandom(seed));
      int[] random = IterativeStratification.split(none, units, .7, .15, .15);
      chance += SplitBalance.of(tags, random, .7, .15, .15).deviation() / 10;
      int[] even = IterativeStratification.split(tags, units, .7, .15, .15);
      double deviation = SplitBalance.of(tags, even, .7, .15, .15).deviation();
      assertTrue(deviation < 3.56, "seed " + seed + ": " + deviation);
    }

    assertEquals(9.62, chance, 1);
  }

  @Test
  void theNewestItemsAreTestedOn() {
    long none = ByDate.UNKNOWN;
    long[] dates = {50, 10, none, 30, 40, 20, 70, 60, 5, 1};

    var parts = ByDate.split(dates, alone(10), .6, .2, .2);

    assertArrayEquals(new int[] {1, 0, 0, 0, 1, 0, 2, 2, 0, 0}, parts);
  }

  @Test
  void aUnitIsAsOldAsItsNewestItemAndUnitsWithoutADateAreLearnedFrom() {
    long none = ByDate.UNKNOWN;
    long[] dates = {1, none, 90, 20, 30, none, 40, 50};
    var units = List.of(List.of(0, 1, 2), List.of(3), List.of(4), List.of(5), List.of(6, 7));

    assertArrayEquals(new int[] {2, 2, 2, 0, 0, 0, 1, 1}, ByDate.split(dates, units, .4, .25, .35));
    assertArrayEquals(
        new int[] {0, 0, 0, 0, 0, 0, 0, 0},
        ByDate.split(dates, List.of(List.of(0, 1, 2, 3, 4, 5, 6, 7)), .5, .25, .25));
  }

  @Seeds(100)
  void nothingThatIsLearnedFromIsNewerThanAUnitThatIsTestedOn(Random random) {
    int items = 5 + random.nextInt(40);
    var dates = new long[items];
    var keys = new ArrayList<List<String>>();
    for (int item = 0; item < items; item++) {
      dates[item] = random.nextInt(4) == 0 ? ByDate.UNKNOWN : random.nextInt(20);
      keys.add(random.nextBoolean() ? List.of() : List.of("g" + random.nextInt(9)));
    }
    var units = Units.of(keys);

    int[] parts = ByDate.split(dates, units, .7, .15, .15);

    var newest = new long[] {ByDate.UNKNOWN, ByDate.UNKNOWN, ByDate.UNKNOWN};
    var oldestUnit = new long[] {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE};
    for (List<Integer> unit : units) {
      int part = parts[unit.getFirst()];
      long date = ByDate.UNKNOWN;
      for (int item : unit) {
        assertEquals(part, parts[item]);
        date = Math.max(date, dates[item]);
      }
      newest[part] = Math.max(newest[part], date);
      oldestUnit[part] = Math.min(oldestUnit[part], date);
    }
    assertTrue(newest[0] <= oldestUnit[1] && newest[0] <= oldestUnit[2]);
    assertTrue(newest[1] <= oldestUnit[2]);
  }

  @Test
  void itemsThatShareAKeyAreOneUnit() {
    var keys =
        List.of(
            List.of("group 1"),
            List.of("group 2", "text x"),
            List.<String>of(),
            List.of("group 1", "text y"),
            List.of("text x"),
            List.of("text y", "group 3"));

    assertEquals(List.of(List.of(0, 3, 5), List.of(1, 4), List.of(2)), Units.of(keys));
  }

  @Seeds(200)
  void unitsAreNeverTornAndSplittingTwiceGivesTheSame(Random random) {
    int items = 1 + random.nextInt(60);
    var tags = new ArrayList<TreeSet<Integer>>();
    var keys = new ArrayList<List<String>>();
    for (int item = 0; item < items; item++) {
      tags.add(new TreeSet<>());
      for (int tag = 0; tag < 4; tag++) if (random.nextInt(3) == 0) tags.getLast().add(tag);
      keys.add(random.nextBoolean() ? List.of() : List.of("g" + random.nextInt(15)));
    }
    var units = Units.of(keys);

    int[] parts = IterativeStratification.split(tags, units, .7, .15, .15);

    for (List<Integer> unit : units)
      for (int item : unit) assertEquals(parts[unit.getFirst()], parts[item]);
    assertArrayEquals(parts, IterativeStratification.split(tags, units, .7, .15, .15));
  }

  @Seeds(100)
  void partsOfSingleItemsHaveTheirSizes(Random random) {
    int items = 20 + random.nextInt(80);
    var tags = new ArrayList<List<Integer>>();
    for (int item = 0; item < items; item++)
      tags.add(random.nextInt(3) == 0 ? List.of() : List.of(random.nextInt(4)));

    int[] parts = IterativeStratification.split(tags, .7, .15, .15);

    var balance = SplitBalance.of(tags, parts, .7, .15, .15);
    assertTrue(balance.exampleDistance() <= 2, "ED " + balance.exampleDistance());
  }

  private static List<List<Integer>> alone(int items) {
    return Units.of(new ArrayList<>(Collections.nCopies(items, List.of())));
  }

  private static List<List<Integer>> counts(int[] folds, int count) {
    var counts = new ArrayList<List<Integer>>();
    for (int fold = 0; fold < count; fold++) {
      var row = new ArrayList<>(List.of(0, 0, 0));
      for (int item = 0; item < folds.length; item++)
        if (folds[item] == fold) for (int tag : E9.get(item)) row.set(tag, row.get(tag) + 1);
      counts.add(row);
    }
    return counts;
  }

  private static List<List<Integer>> rows(String... lines) {
    var rows = new ArrayList<List<Integer>>();
    for (String line : lines) {
      var row = new ArrayList<Integer>();
      for (int tag = 0; tag < line.length(); tag++) if (line.charAt(tag) == '1') row.add(tag);
      rows.add(row);
    }
    return rows;
  }
}
