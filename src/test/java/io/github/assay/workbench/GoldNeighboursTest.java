package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.GoldPolicy;
import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.learning.Embedder;
import io.github.assay.learning.Neighbour;
import io.github.assay.learning.Neighbourhood.Likeness;
import io.github.assay.store.StoreException;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.SqliteWorkspaces;
import io.github.assay.testing.FirstWord;
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
  private final FirstWord embedder = new FirstWord();
  private GoldWorkspace gold;
  private GoldNeighbours neighbours;

  @BeforeEach
  void open() {
    gold = new GoldWorkspace(folder);
    gold.gold("a", "it purrs and hides", "", 1);
    gold.gold("b", "it purrs", "", 1, 2);
    gold.gold("c", "it barks and hides", "", 2);
    neighbours = new GoldNeighbours(gold.workspace(), this::another, embedder, waiting::add);
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

    var found = neighbours.of(ASKED, "").nearest();
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
  void whatAPersonIsStillToVoteOnIsNotShownToThatPerson() {
    gold.votes(2);
    gold.item("d", "it purrs", "", "");
    gold.vote("anna", "d", 1);
    near();
    waiting.remove().run();

    assertEquals(List.of("b", "d"), near("").subList(0, 2));
    assertEquals(List.of("b", "d"), near("anna").subList(0, 2));
    assertEquals(List.of("b", "a"), near("bob").subList(0, 2));
    gold.vote("bob", "d", 1);
    assertEquals(List.of("b", "d"), near("bob").subList(0, 2));
    assertEquals(List.of("b", "d"), near("cleo").subList(0, 2));
  }

  @Test
  void goldThatCannotBeReadIsSaidOnce() {
    var broken =
        new GoldNeighbours(
            gold.workspace(),
            () -> {
              throw new StoreException("NOT_FOUND", "gone");
            },
            embedder,
            Runnable::run);

    assertEquals(
        "NOT_FOUND", assertThrows(StoreException.class, () -> broken.of(ASKED, "")).code());
    assertEquals(List.of(), broken.of(ASKED, "").nearest());
  }

  @Test
  void onceAllGoldHasVectorsTheNearestAreThoseThatMeanTheSame() {
    gold.gold("d", "indoors it sleeps", "", 3);
    gold.gold("e", "barks", "", 3);
    vectors("a", "b", "c", "d");
    near();
    waiting.remove().run();
    assertEquals(Likeness.WORDS, neighbours.of(ASKED, "").likeness());

    vectors("e");
    near();
    waiting.remove().run();

    assertEquals(
        Likeness.WORDS, neighbours.of(ASKED, "").likeness(), "its own vector is being made");
    waiting.remove().run();
    var found = neighbours.of(ASKED, "");
    assertEquals(Likeness.MEANING, found.likeness());
    assertEquals(
        List.of("a", "b", "c", "d"), found.nearest().stream().map(Neighbour::item).toList());
    assertEquals(0, waiting.size());
    assertEquals(1, embedder.read());
  }

  @Test
  void newGoldIsANeighbourByTheVectorThatItHas() {
    vectors("a", "b", "c");
    near();
    waiting.remove().run();
    near();
    waiting.remove().run();
    gold.item("d", "it sings", "", "");
    vectors("d");
    gold.rule("d", 1);

    assertEquals(List.of("a", "b", "c", "d"), near());
    gold.gold("e", "it waits for a vector", "", 1);
    near();
    assertEquals(0, waiting.size());
    vectors("e");
    near();
    waiting.remove().run();
    assertEquals(List.of("a", "b", "c", "d", "e"), near());
  }

  @Test
  void withoutTheModelAnItemWithAVectorStillFindsItsLike() {
    var absent = new Absent();
    var without = new GoldNeighbours(gold.workspace(), this::another, absent, Runnable::run);
    gold.item("asked", ASKED.title(), "", "");
    var kept = gold.workspace().items().find("asked").orElseThrow();
    for (String id : List.of("a", "b", "c", "asked"))
      gold.workspace().vectors().keep(absent.id(), Map.of(id, new byte[] {1, 2}));

    assertEquals(Likeness.MEANING, without.of(kept, "").likeness());
    assertEquals(Likeness.WORDS, without.of(ASKED, "").likeness());
  }

  /// A model that this machine cannot run.
  private static final class Absent implements Embedder {
    @Override
    public String id() {
      return "absent";
    }

    @Override
    public void prepare() {
      throw new AssayException("EMBEDDING_UNAVAILABLE", "it cannot run here");
    }

    @Override
    public boolean isReady() {
      return false;
    }

    @Override
    public byte[] vector(String title, String description) {
      throw new AssayException("EMBEDDING_UNAVAILABLE", "it cannot run here");
    }
  }

  private void vectors(String... ids) {
    for (String id : ids) {
      var item = gold.workspace().items().find(id).orElseThrow();
      var vector = new FirstWord().vector(item.title(), "");
      gold.workspace().vectors().keep(embedder.id(), Map.of(id, vector));
    }
  }

  private List<String> near() {
    return near("");
  }

  private List<String> near(String person) {
    return neighbours.of(ASKED, person).nearest().stream().map(Neighbour::item).toList();
  }

  private Workspace another() {
    return new SqliteWorkspaces(Clock.systemUTC()).openReadOnly(folder.resolve("labels.db"));
  }
}
