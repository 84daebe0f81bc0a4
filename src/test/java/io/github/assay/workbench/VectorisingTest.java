package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.learning.Progress;
import io.github.assay.testing.FirstWord;
import io.github.assay.testing.GoldWorkspace;
import io.github.assay.workbench.Vectorising.Outcome;
import io.github.assay.workbench.Vectorising.Turns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorisingTest {
  @TempDir Path folder;
  private final FirstWord embedder = new FirstWord();
  private final List<String> told = new ArrayList<>();
  private GoldWorkspace gold;
  private Vectorising vectorising;

  @BeforeEach
  void open() {
    gold = new GoldWorkspace(folder);
    for (int i = 0; i < 39; i++) gold.item("i" + i, "text " + i, "", "");
    gold.gold("last", "gold", "", 1);
    vectorising = new Vectorising(gold.workspace(), embedder);
  }

  @AfterEach
  void close() {
    assertEquals(List.of(), gold.workspace().verify());
    gold.close();
  }

  @Test
  void allIsReadOnceAndProgressIsTold() {
    assertEquals(40, vectorising.waiting(Turns.AT_ONCE));

    assertEquals(new Outcome(40, 40), vectorising.make(Turns.AT_ONCE, stoppingAt(99)));
    assertEquals(new Outcome(0, 40), vectorising.make(Turns.AT_ONCE, stoppingAt(99)));

    assertEquals(40, embedder.read());
    assertEquals(List.of("1 of 40", "17 of 40", "33 of 40", "40 of 40"), told);
    assertEquals(0, vectorising.waiting(Turns.AT_ONCE));
  }

  @Test
  void whatWasReadBeforeAStopIsKeptAndGoldComesFirst() {
    var progress = stoppingAt(17);
    assertThrows(CancellationException.class, () -> vectorising.make(Turns.AT_ONCE, progress));

    var vectors = gold.workspace().vectors();
    assertEquals(17, vectors.count(embedder.id()));
    var last = gold.workspace().items().find("last").orElseThrow();
    assertTrue(vectors.find(embedder.id(), last).isPresent());

    assertEquals(new Outcome(23, 40), vectorising.make(Turns.AT_ONCE, stoppingAt(99)));
  }

  @Test
  void eachTurnIsShort() {
    var turns = new ArrayList<Integer>();
    vectorising.make(
        turn -> {
          int before = embedder.read();
          turn.run();
          turns.add(embedder.read() - before);
        },
        stoppingAt(99));

    assertEquals(List.of(0), turns.stream().distinct().toList(), "no text is read in a turn");
    assertTrue(turns.size() >= 6, turns::toString);
  }

  @Test
  void aTurnThatFailsEndsIt() {
    var failure = new IllegalArgumentException("broken");
    Turns broken =
        turn -> {
          throw failure;
        };

    assertEquals(
        failure,
        assertThrows(
            IllegalArgumentException.class, () -> vectorising.make(broken, stoppingAt(99))));
  }

  private Progress stoppingAt(int texts) {
    return new Progress() {
      private long done;

      @Override
      public void report(String stage, long now, long total) {
        done = now;
        told.add(now + " of " + total);
      }

      @Override
      public boolean cancelled() {
        return done >= texts;
      }
    };
  }
}
