package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.evaluation.LogOdds;
import io.github.assay.learning.Progress;
import io.github.assay.testing.GoldWorkspace;
import java.nio.file.Path;
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
        new Terms(0, List.of(), List.of()), new Wording(bench.workspace()).terms(Progress.none()));
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
