package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Labels;
import io.github.assay.testing.Seeds;
import io.github.assay.workbench.EditedWorkspace.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/// What holds of the vocabulary whatever its owner does. A workspace serves some sequences, since
/// each of them ends where it began.
class VocabularyLawsTest {
  private static final int SERVES = 50;

  @TempDir static Path folder;
  private static final List<EditedWorkspace> OPEN = new ArrayList<>();
  private static int served;

  private static EditedWorkspace workspace() {
    if (served++ % SERVES == 0) {
      closeAll();
      OPEN.add(new EditedWorkspace(folder.resolve(served + ".db")));
    }
    return OPEN.getLast();
  }

  @AfterAll
  static void closeAll() {
    OPEN.forEach(EditedWorkspace::close);
    OPEN.clear();
  }

  @Seeds(1000)
  void whoTakesBackAllEditsStandsWhereTheyBegan(Random random) {
    var edited = workspace();
    var before = edited.state();

    int done = edits(edited, random);
    for (int i = 0; i < done; i++) assertEquals(true, edited.revising.undo().isPresent());

    assertEquals(before, edited.state());
    if (served % SERVES == 0) assertEquals(List.of(), edited.workspace.verify());
  }

  @Seeds(100)
  void whoDoesAllEditsAgainStandsWhereTheyEnded(Random random) {
    var edited = workspace();
    var states = new ArrayList<State>(List.of(edited.state()));
    int done = 0;
    for (int i = 0; i < 6; i++)
      if (isDone(edited, random)) {
        done++;
        states.add(edited.state());
      }

    for (int i = done - 1; i >= 0; i--) {
      edited.revising.undo();
      assertEquals(states.get(i), edited.state());
    }
    for (int i = 1; i <= done; i++) {
      assertEquals(true, edited.revising.redo().isPresent());
      assertEquals(states.get(i), edited.state());
    }
    for (int i = 0; i < done; i++) edited.revising.undo();
    assertEquals(states.getFirst(), edited.state());
  }

  private static int edits(EditedWorkspace edited, Random random) {
    int done = 0;
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      if (isDone(edited, random)) done++;
      assertEquals(List.of(), strangers(edited), "tags that are not approved but chosen");
    }
    return done;
  }

  private static boolean isDone(EditedWorkspace edited, Random random) {
    var before = edited.state();
    try {
      edited.does(new RandomEdits(random).next(edited.workspace.vocabulary().current()));
      return true;
    } catch (AssayException refused) {
      assertEquals(before, edited.state(), "changed though refused: " + refused.getMessage());
      return false;
    }
  }

  private static List<Integer> strangers(EditedWorkspace edited) {
    var vocabulary = edited.workspace.vocabulary().current();
    return edited.state().labels().values().stream()
        .map(Labels::tags)
        .flatMap(tags -> tags.stream())
        .filter(tag -> !vocabulary.has(tag))
        .toList();
  }
}
