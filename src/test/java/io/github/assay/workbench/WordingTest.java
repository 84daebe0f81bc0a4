package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.evaluation.LogOdds;
import io.github.assay.learning.Progress;
import io.github.assay.testing.GoldWorkspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordingTest {
  @TempDir private Path folder;
  private GoldWorkspace bench;

  @BeforeEach
  void begin() {
    bench = new GoldWorkspace(folder);
  }

  @AfterEach
  void end() {
    bench.close();
  }

  @Test
  void wordsCountOnceAnItemAndThoseThatTellATagApartComeFirst() {
    // "about" stands in each description and says nothing
    bench.gold("a", "Purring purring whiskers", "", 1);
    bench.gold("b", "purring kitten", "", 1, 3);
    bench.gold("c", "barking", "", 2);
    bench.item("d", "barking at the 7 kitten", "", "");

    var terms = new Wording(bench.workspace()).terms(Progress.none());

    assertEquals(4, terms.items());
    assertEquals(
        List.of(
            new Terms.Frequent("barking", 2),
            new Terms.Frequent("kitten", 2),
            new Terms.Frequent("purring", 2),
            new Terms.Frequent("whiskers", 1)),
        terms.frequent());
    // with "cat": about, purring twice each, whiskers, kitten; elsewhere: about, barking
    assertEquals(
        List.of(
            new Terms.OfTag(
                1, "cat", 2, List.of(new Terms.Telling("purring", 2, 0, LogOdds.z(2, 6, 0, 2)))),
            new Terms.OfTag(2, "dog", 1, List.of()),
            new Terms.OfTag(3, "fox", 1, List.of())),
        terms.tags());
  }

  @Test
  void nothingIsCountedWithoutItems() {
    assertEquals(
        new Terms(0, 0, 0, List.of(), List.of()),
        new Wording(bench.workspace()).terms(Progress.none()));
  }

  @Test
  void ofVeryManyGoldItemsSomeAreChosenByChance() {
    for (int i = 0; i < 200; i++) bench.gold("%03d".formatted(i), "number n" + i, "", 1);

    var terms = new Wording(bench.workspace(), 50, 1_000).terms(Progress.none());

    assertEquals(200, terms.items());
    assertEquals(200, terms.gold());
    assertEquals(50, terms.sampled());
    assertEquals(50, terms.tags().getFirst().items());
    assertTrue(terms.isSampled());
    assertEquals(terms, new Wording(bench.workspace(), 50, 1_000).terms(Progress.none()));
    assertFalse(new Wording(bench.workspace()).terms(Progress.none()).isSampled());
  }

  @Test
  void aSampleIsSpreadOverAllGoldItems() {
    for (int i = 0; i < 200; i++) bench.gold("%03d".formatted(i), "title", "", 1);

    var ids = new ArrayList<String>();
    bench.workspace().gold().sample(50, 1, gold -> ids.add(gold.item().id()));

    assertEquals(50, new HashSet<>(ids).size());
    assertEquals(ids.stream().sorted().toList(), ids);
    for (int quarter = 0; quarter < 4; quarter++) {
      int from = 50 * quarter;
      long there =
          ids.stream().mapToInt(Integer::parseInt).filter(i -> i >= from && i < from + 50).count();
      assertTrue(there >= 5 && there <= 20, there + " from " + from);
    }
    ids.clear();
    bench.workspace().gold().sample(200, 1, gold -> ids.add(gold.item().id()));
    assertEquals(200, ids.size());
  }

  @Test
  void rareWordsAreForgottenAndFrequentOnesAreCountedAllTheSame() {
    for (int i = 0; i < 60; i++) bench.item("i" + i, "purring n" + i + " m" + i, "", "");

    var terms = new Wording(bench.workspace(), 50, 20).terms(Progress.none());

    assertEquals(new Terms.Frequent("purring", 60), terms.frequent().getFirst());
    assertTrue(terms.frequent().size() <= 21, "" + terms.frequent());
  }

  @Test
  void aStopIsHeard() {
    bench.gold("a", "purring", "", 1);
    var stopped =
        new Progress() {
          @Override
          public void report(String stage, long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    assertThrows(CancellationException.class, () -> new Wording(bench.workspace()).terms(stopped));
  }
}
