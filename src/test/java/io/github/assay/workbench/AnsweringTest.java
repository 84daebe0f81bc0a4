package io.github.assay.workbench;

import static io.github.assay.workbench.ReportScene.TORCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Ticket.State;
import io.github.assay.testing.Seeds;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnsweringTest {
  @TempDir Path folder;
  private ReportScene scene;
  private Answering answering;

  @BeforeEach
  void open() {
    scene = new ReportScene(folder);
    answering = scene.revising.answering();
    scene.report("ann", "s1", 1, "alias torch");
    scene.report("bob", "s2", 1, "alias torch");
    scene.report("bob", "s3", 3, "model R-0001");
  }

  @AfterEach
  void close() {
    assertEquals(List.of(), scene.workspace.verify());
    scene.close();
  }

  private ReportGroup torch() {
    return scene.groups().stream()
        .filter(
            group ->
                group.origin() instanceof Origin.Words(var rule) && rule.words().equals("torch"))
        .findFirst()
        .orElseThrow();
  }

  private void suspend() {
    answering.settle(
        torch().open(), TORCH.rest(), scene.workspace.vocabulary().current().version());
  }

  @Test
  void allReportsOfASourceAreDeclinedWithAWordAtOnce() {
    answering.answer(torch().open(), State.DECLINED, " it is meant ");

    assertEquals(List.of("DECLINED it is meant", "DECLINED it is meant", "OPEN "), scene.reports());
    assertEquals(Optional.of("2 answered as declined"), answering.undo());
    assertEquals(
        List.of("OPEN answer taken back", "OPEN answer taken back", "OPEN "), scene.reports());
    assertEquals(Optional.empty(), answering.undo());
    assertEquals(Optional.of("2 answered as declined"), answering.redo());
    assertEquals(List.of("DECLINED it is meant", "DECLINED it is meant", "OPEN "), scene.reports());
    assertEquals(Optional.empty(), answering.redo());
  }

  @Test
  void suspendingTheRuleFixesItsReportsAndUndoTakesBothBack() {
    suspend();

    assertTrue(scene.isSuspended());
    assertEquals(ReportGroup.State.FIXED, torch().state());
    assertEquals(List.of("FIXED vocabulary 2", "FIXED vocabulary 2", "OPEN "), scene.reports());
    assertEquals(Optional.of("Suspend \"torch\" for \"pytorch\""), answering.undo());
    assertFalse(scene.isSuspended());
    assertEquals(
        List.of("OPEN vocabulary 3 takes back 2", "OPEN vocabulary 3 takes back 2", "OPEN "),
        scene.reports());
    assertEquals(Optional.of("Suspend \"torch\" for \"pytorch\""), answering.redo());
    assertTrue(scene.isSuspended());
    assertEquals(
        List.of("FIXED vocabulary 4 takes back 3", "FIXED vocabulary 4 takes back 3", "OPEN "),
        scene.reports());
  }

  @Test
  void anEditThatIsTakenBackElsewhereOpensItsReportsAgain() {
    suspend();

    scene.revising("somebody").undo();

    assertEquals(
        List.of("OPEN vocabulary 3 takes back 2", "OPEN vocabulary 3 takes back 2", "OPEN "),
        scene.reports());
  }

  @Test
  void aStaleLookChangesNothing() {
    int version = scene.workspace.vocabulary().current().version();
    scene.revising.apply(new VocabularyEdit.Rename(2, "sports", false), version);

    var open = torch().open();
    assertThrows(AssayException.class, () -> answering.settle(open, TORCH.rest(), version));

    assertFalse(scene.isSuspended());
    assertEquals(List.of("OPEN ", "OPEN ", "OPEN "), scene.reports());
  }

  @Test
  void answersAndEditsAreTakenBackInTheirTurnAndComeBackInTheirTurn() {
    answering.answer(torch().open().subList(0, 1), State.DECLINED, "no");
    suspend();
    answering.answer(scene.group(new Origin.Model("R-0001")).open(), State.FIXED, "");
    var all = scene.reports();

    assertEquals(Optional.of("1 answered as fixed"), answering.undo());
    assertEquals(Optional.of("Suspend \"torch\" for \"pytorch\""), answering.undo());
    assertEquals(Optional.of("1 answered as declined"), answering.undo());
    assertEquals(Optional.empty(), answering.undo());
    assertEquals(3, scene.groups().stream().mapToInt(group -> group.open().size()).sum());

    assertEquals(Optional.of("1 answered as declined"), answering.redo());
    assertEquals(Optional.of("Suspend \"torch\" for \"pytorch\""), answering.redo());
    assertEquals(Optional.of("1 answered as fixed"), answering.redo());
    assertEquals(Optional.empty(), answering.redo());
    assertEquals(all.getLast(), scene.reports().getLast());
    assertTrue(scene.isSuspended());
  }

  @Test
  void nothingIsDoneAgainAfterSomethingElse() {
    answering.answer(torch().open(), State.DECLINED, "no");
    answering.undo();
    scene.revising.apply(
        new VocabularyEdit.Rename(2, "sports", false),
        scene.workspace.vocabulary().current().version());

    assertEquals(Optional.empty(), answering.redo());
    assertEquals(Optional.of("Rename \"sport\" to \"sports\""), answering.undo());
    assertEquals(Optional.of("Rename \"sport\" to \"sports\""), answering.redo());
    answering.undo();
    answering.answer(torch().open(), State.FIXED, "");
    assertEquals(Optional.empty(), answering.redo());
  }

  @Test
  void nobodyTakesBackWhatAnotherAnswered() {
    scene.revising("other").answering().answer(torch().open(), State.DECLINED, "no");

    assertEquals(Optional.empty(), answering.undo());
  }

  /// States of all tickets and whether the rule rests.
  private String state() {
    return scene.workspace.tickets().all().stream().map(t -> t.state().name()).toList()
        + " "
        + scene.isSuspended();
  }

  @Seeds(40)
  void anyActsAreTakenBackOneByOneAndDoneAgain(Random random) {
    var states = new ArrayDeque<String>();
    states.push(state());
    for (int step = 0; step < 6; step++) {
      var tickets = scene.workspace.tickets().of(Ticket.Kind.BAD_SUGGESTION);
      var some = new ArrayList<>(tickets);
      some.removeIf(ticket -> random.nextBoolean());
      if (random.nextInt(3) == 0) {
        var rule = scene.isSuspended() ? new Rule(1, Rule.Kind.ALIAS, "torch", true) : TORCH;
        var edit = rule.wake().orElseGet(rule::rest);
        answering.settle(some, edit, scene.workspace.vocabulary().current().version());
      } else if (some.isEmpty()) continue;
      else
        answering.answer(some, random.nextBoolean() ? State.DECLINED : State.FIXED, "word " + step);
      states.push(state());
    }
    var forward = new ArrayDeque<String>();
    while (states.size() > 1) {
      forward.push(states.pop());
      assertTrue(answering.undo().isPresent());
      assertEquals(states.peek(), state());
    }
    assertEquals(Optional.empty(), answering.undo());
    for (String expected : forward) {
      assertTrue(answering.redo().isPresent());
      assertEquals(expected, state());
    }
    assertEquals(Optional.empty(), answering.redo());
  }
}
