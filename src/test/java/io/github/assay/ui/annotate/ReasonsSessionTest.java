package io.github.assay.ui.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Outcome;
import io.github.assay.testing.WindowTest;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Why a tag is suggested and what was done are one key away, and labelling goes on after `Esc`.
class ReasonsSessionTest extends WindowTest {
  @BeforeEach
  void goToAnnotate() {
    goTo(KeyCode.A);
  }

  @Test
  void theTagUnderTheCursorIsExplainedAndEscGoesBackToLabelling() {
    type(KeyCode.DOWN);
    type(KeyCode.F5);
    settle();
    assertEquals("profiling", text(".why-heading .heading"));
    assertEquals("No similar gold item has it.", text(".why-section .hint"));

    type(KeyCode.ESCAPE);
    settle();
    assertTrue(lookup(".why-sheet").tryQuery().isEmpty());
    type(KeyCode.DIGIT1);
    type(KeyCode.ENTER);
    settle();

    assertEquals(
        Outcome.TAGGED, read(workspace -> workspace.decisions().labels(ANNOTATOR, "i1").outcome()));
  }

  @Test
  void paceCountsWhatWasDoneToday() {
    push(KeyCode.CONTROL, KeyCode.DIGIT0);
    settle();
    push(KeyCode.CONTROL, KeyCode.DIGIT0);
    settle();
    type(KeyCode.F9);
    settle();

    assertTrue(
        lookup(".pace-sheet").query().getAccessibleText().startsWith("2 done today, 3 left."));
    type(KeyCode.ESCAPE);
    settle();
    assertFalse(lookup(".pace-sheet").tryQuery().isPresent());
  }
}
