package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.GoldPolicy;
import io.github.assay.store.QueryStore.Reader;
import io.github.assay.store.QueryStore.Stock;
import io.github.assay.store.StoreException;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.SqliteWorkspaces;
import io.github.assay.testing.GoldWorkspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparingTest {
  private static final Reader READER = new Reader("anna", "");

  @TempDir Path folder;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final List<Workspace> others = new ArrayList<>();
  private GoldWorkspace gold;
  private Preparing preparing;

  @BeforeEach
  void open() {
    gold = new GoldWorkspace(folder);
    gold.gold("a", "it purrs", "", 1);
    gold.gold("b", "it barks", "", 2);
    preparing = new Preparing(gold.workspace(), this::another, waiting::add, 2);
  }

  @AfterEach
  void close() {
    gold.close();
  }

  @Test
  void allIsReadApartAndTakenWhenSomebodyAsksNext() {
    preparing.settle(READER);
    preparing.settle(READER);
    assertEquals(1, waiting.size());
    waiting.remove().run();
    assertEquals(List.of(false, false), ready());

    preparing.settle(READER);

    assertEquals(List.of(true, true), ready());
    assertEquals(0, waiting.size());
  }

  @Test
  void decisionsAreFollowedAndAfterMoreItIsReadAnew() {
    preparing.settle(READER);
    waiting.remove().run();
    gold.workspace().notes().write("anna", "a", "look again");
    preparing.settle(READER);
    assertEquals(List.of(true, true), ready());

    gold.workspace().decisions().policy(new GoldPolicy(2));
    preparing.settle(READER);

    assertEquals(List.of(false, false), ready());
    waiting.remove().run();
    preparing.settle(READER);
    assertEquals(List.of(true, true), ready());
  }

  @Test
  void ofFewItemsNothingIsRead() {
    new Preparing(gold.workspace(), this::another, waiting::add, 3).settle(READER);

    assertEquals(0, waiting.size());
  }

  @Test
  void whoeverWaitsForCountsIsLetGoOnWhenTheyAreThere() throws InterruptedException {
    preparing.awaitCounts();
    preparing.settle(READER);
    var waits = Thread.ofPlatform().start(preparing::awaitCounts);
    assertTrue(waits.isAlive());

    waiting.remove().run();

    assertTrue(waits.join(Duration.ofSeconds(30)));
  }

  @Test
  void whatIsClosedMeanwhileStopsAndLetsGoOfTheFile() throws InterruptedException {
    preparing.settle(READER);
    var closing = Thread.ofPlatform().start(preparing::close);
    while (closing.getState() != Thread.State.WAITING) Thread.onSpinWait();

    waiting.remove().run();

    assertTrue(closing.join(Duration.ofSeconds(30)));
    preparing.settle(READER);
    assertEquals(List.of(false, false), ready());
    assertEquals(1, others.size());
    assertEquals(0, waiting.size());
  }

  @Test
  void whereItCannotBeReadItIsNotTriedAgain() {
    var failing =
        new Preparing(
            gold.workspace(),
            () -> {
              throw new StoreException("STORE_IO", "no more files can be opened");
            },
            waiting::add,
            2);
    failing.settle(READER);
    waiting.remove().run();

    failing.settle(READER);

    failing.awaitCounts();
    assertEquals(0, waiting.size());
  }

  private List<Boolean> ready() {
    return Stream.of(Stock.values())
        .map(stock -> gold.workspace().queries().isReady(READER, stock))
        .toList();
  }

  private Workspace another() {
    var other = new SqliteWorkspaces(Clock.systemUTC()).openReadOnly(gold.workspace().file());
    others.add(other);
    return other;
  }
}
