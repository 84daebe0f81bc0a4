package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Decision;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Verdict;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDisputesTest {
  @TempDir Path folder;
  private QaScene scene;

  @BeforeEach
  void open() {
    scene = new QaScene(folder);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private void diverge(String seat, String item, int tag) {
    if (scene.workspace.items().find(item).isEmpty()) scene.item(item);
    scene
        .workspace
        .tickets()
        .open(
            "merger",
            new Ticket.About(Ticket.Kind.DIVERGENCE, item, tag, "merge", seat, "yes here"));
  }

  @Test
  void theTagsInDoubtOfAnItemAreOneConflict() {
    diverge("ann", "a", 1);
    diverge("ann", "a", 3);
    diverge("bob", "b", 0);

    assertEquals(Set.of("files 1,3 on a", "files - on b"), scene.matters());
  }

  @Test
  void whoFinishesTheItemAgainSettlesWhatTheySaid() {
    diverge("ann", "a", 1);
    diverge("bob", "a", 2);
    scene.vote("ann", "a", 1);
    assertEquals(Set.of("files 2 on a"), scene.matters());

    scene.vote("bob", "a", 1);
    assertEquals(Set.of(), scene.matters());
  }

  @Test
  void aTagThatIsMarkedIsNotAnswerEnough() {
    diverge("ann", "a", 1);
    scene.mark("ann", "a", 1, Verdict.YES);

    assertEquals(Set.of("files 1 on a"), scene.matters());
  }

  @Test
  void aRulingOnTheItemClosesIt() {
    diverge("ann", "a", 1);
    diverge(Decision.GOLD, "a", 2);
    scene.rule(scene.ruling("a", "read both", 2));

    assertEquals(Set.of(), scene.matters());
    for (Ticket ticket : scene.workspace.tickets().of(Ticket.Kind.DIVERGENCE))
      assertEquals(Ticket.State.FIXED, ticket.state());
  }
}
