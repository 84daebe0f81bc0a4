package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.GoldPolicy;
import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.learning.Neighbour;
import io.github.assay.store.StoreException;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.SqliteWorkspaces;
import io.github.assay.testing.GoldWorkspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldNeighboursTest {
  private static final Item ASKED = new Item("asked", "it purrs", "loudly", Item.Origin.NONE);

  @TempDir Path folder;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private GoldWorkspace gold;
  private GoldNeighbours neighbours;

  @BeforeEach
  void open() {
    gold = new GoldWorkspace(folder);
    gold.gold("a", "it purrs and hides", "", 1);
    gold.gold("b", "it purrs", "", 1, 2);
    gold.gold("c", "it barks and hides", "", 2);
    neighbours = new GoldNeighbours(gold.workspace(), this::another, waiting::add);
  }

  @AfterEach
  void close() {
    gold.close();
  }

  @Test
  void thereAreNoneUntilGoldIsRead() {
    assertEquals(List.of(), near());
    assertEquals(1, waiting.size());
    waiting.remove().run();

    assertEquals("b", near().getFirst());
    assertEquals(0, waiting.size());
  }

  @Test
  void goldIsFollowedWithoutReadingItAgain() {
    near();
    waiting.remove().run();
    gold.gold("d", "it purrs", "", 3);
    gold.rule("b", 3);

    var found = neighbours.of(ASKED).nearest();
    assertEquals(List.of("b", "d"), found.stream().limit(2).map(Neighbour::item).toList());
    assertEquals(List.of(3), List.copyOf(found.getFirst().tags()));
    assertEquals(0, waiting.size());
  }

  @Test
  void anotherPolicyOfGoldMeansThatGoldIsReadAgain() {
    near();
    waiting.remove().run();

    gold.workspace().decisions().policy(new GoldPolicy(3));

    assertEquals("b", near().getFirst());
    assertEquals(1, waiting.size());
  }

  @Test
  void testItemsAreNobodysNeighbours() {
    gold.split(Map.of("b", Part.TEST, "a", Part.TRAIN));
    near();
    waiting.remove().run();

    assertEquals(false, near().contains("b"));
    assertEquals("a", near().getFirst());
  }

  @Test
  void goldThatCannotBeReadIsSaidOnce() {
    var broken =
        new GoldNeighbours(
            gold.workspace(),
            () -> {
              throw new StoreException("NOT_FOUND", "gone");
            },
            Runnable::run);

    assertEquals("NOT_FOUND", assertThrows(StoreException.class, () -> broken.of(ASKED)).code());
    assertEquals(List.of(), broken.of(ASKED).nearest());
  }

  private List<String> near() {
    return neighbours.of(ASKED).nearest().stream().map(Neighbour::item).toList();
  }

  private Workspace another() {
    return new SqliteWorkspaces(Clock.systemUTC()).openReadOnly(folder.resolve("labels.db"));
  }
}
