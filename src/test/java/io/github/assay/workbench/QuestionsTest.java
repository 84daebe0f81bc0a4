package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Ticket.State;
import io.github.assay.domain.Verdict;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class QuestionsTest {
  @TempDir Path folder;
  private QaScene scene;
  private Queueing queueing;
  private Annotating ann;

  @BeforeEach
  void open() {
    scene = new QaScene(folder);
    queueing = queueing();
    ann = annotating(queueing);
  }

  @AfterEach
  void close() {
    queueing.close();
    scene.close();
  }

  private Queueing queueing() {
    return new Queueing(
        scene.workspace,
        () -> {
          throw new AssertionError("no model is asked");
        },
        List.of(),
        (item, vocabulary) -> Set.of(),
        Runnable::run);
  }

  private Annotating annotating(Queueing from) {
    return new Annotating(scene.workspace, from, "ann", InstantSource.system());
  }

  private Optional<String> next(String after) {
    return ann.next(after).map(work -> work.item().id());
  }

  private Ticket question() {
    return scene.workspace.tickets().of(Ticket.Kind.QUESTION).getFirst();
  }

  private static void refuses(String code, Executable act) {
    assertEquals(code, assertThrows(AssayException.class, act).code());
  }

  @Test
  void theItemComesToThatPersonBeforeAllElse() {
    scene.item("new");
    scene.vote("ann", "a", 1);
    scene.vote("bob", "a", 2);
    assertEquals(1, queueing.waiting("ann"));

    scene.lead.ask("a", "ann", " why cat? ");

    assertEquals("why cat?", ann.question("a"));
    assertEquals("", ann.question("new"));
    assertEquals(2, queueing.waiting("ann"));
    assertEquals(1, queueing.waiting("bob"));
    assertEquals(Optional.of("a"), next(""));
    assertEquals(Optional.of("new"), next("a"));
  }

  @Test
  void whoPutsAQuestionOffIsNotAskedAgainBeforeTheNextSession() {
    scene.item("new");
    scene.vote("ann", "a", 1);
    scene.lead.ask("a", "ann", "why?");

    assertEquals(Optional.of("a"), next(""));
    assertEquals(Optional.of("new"), next("a"));
    assertEquals(Optional.of("new"), next(""));
    try (var later = queueing()) {
      assertEquals("a", annotating(later).next("").orElseThrow().item().id());
    }
  }

  @Test
  void whoFinishesTheItemAnewAnswers() {
    scene.vote("ann", "a", 1);
    scene.vote("bob", "a", 2);
    scene.lead.ask("a", "ann", "why?");
    assertEquals(true, scene.on("a").isAsked());

    ann.consider("a", 2, Verdict.NO);
    assertEquals("why?", ann.question("a"), "marks alone do not answer");
    ann.submit("a", List.of(), Judgement.NONE);

    assertEquals("", ann.question("a"));
    assertEquals(State.FIXED, question().state());
    assertEquals(false, scene.on("a").isAsked());
    assertEquals(
        List.of(new ConflictDetail.Question("ann", "why?", true)),
        scene.conflicts.detail(scene.on("a")).questions());
  }

  @Test
  void anAnswerTakenBackLeavesTheQuestionOpen() {
    scene.vote("ann", "a", 1);
    scene.lead.ask("a", "ann", "why?");
    ann.submit("a", List.of(), Judgement.NONE);

    ann.undo();
    assertEquals("why?", ann.question("a"));
    ann.redo();
    assertEquals("", ann.question("a"));
    assertEquals(State.FIXED, question().state());
  }

  @Test
  void whoAskedTakesItBackAsAnyAct() {
    scene.vote("ann", "a", 1);
    scene.lead.ask("a", "ann", "why?");

    assertEquals(List.of("a"), scene.lead.undo().orElseThrow().items());
    assertEquals("", ann.question("a"));
    assertEquals(0, queueing.waiting("ann"));
    scene.lead.redo();
    assertEquals("why?", ann.question("a"));
  }

  @Test
  void aRulingNeedsNoAnswerAnyMore() {
    scene.vote("ann", "a", 1);
    scene.vote("bob", "a", 2);
    scene.lead.ask("a", "ann", "why?");

    scene.rule(scene.ruling("a", "", 1).with(2, Verdict.NO));

    assertEquals("", ann.question("a"));
    scene.lead.undo();
    assertEquals("why?", ann.question("a"));
    assertEquals(
        List.of(new ConflictDetail.Question("ann", "why?", false)),
        scene.conflicts.detail(scene.on("a")).questions());
  }

  @Test
  void badQuestionsAreRefused() {
    scene.vote("ann", "a", 1);

    refuses("NO_VOTE", () -> scene.lead.ask("a", "bob", "why?"));
    refuses("BAD_QUESTION", () -> scene.lead.ask("a", "ann", " "));
    refuses("BAD_QUESTION", () -> scene.lead.ask("a", "ann", "?".repeat(1_001)));
    refuses("NOT_FOUND", () -> scene.lead.ask("gone", "ann", "why?"));
    assertEquals("", ann.question("a"));
  }
}
