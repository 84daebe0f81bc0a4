package io.github.assay.ui.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Field;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Span;
import io.github.assay.domain.Verdict;
import io.github.assay.store.Workspace;
import io.github.assay.testing.WindowTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A labelling session by keyboard only; the database is read at its end.
///
/// Ids of tags: 1 kafka, 2 jfr, 3 messaging, 4 profiling, 5 tutorial, 6 survey. On item `i1` the
/// suggestions are kafka (title), profiling and tutorial (description), messaging (implied).
class LabellingSessionTest extends WindowTest {
  @BeforeEach
  void goToAnnotate() {
    goTo(KeyCode.A);
  }

  @Test
  void wholeSessionByKeyboardIsInTheDatabase() {
    type(KeyCode.DIGIT1);
    push(KeyCode.SHIFT, KeyCode.DIGIT3);
    write("flig");
    type(KeyCode.ENTER);
    settle();
    type(KeyCode.ENTER);
    settle();
    push(KeyCode.CONTROL, KeyCode.DIGIT0);
    settle();
    type(KeyCode.F3);
    settle();
    write("no context");
    type(KeyCode.ENTER);
    settle();
    type(KeyCode.F2);
    settle();

    var labels = read(LabellingSessionTest::labels);

    assertEquals(
        Map.of(
            "i1",
                of(
                    Outcome.TAGGED,
                    "",
                    Map.of(1, Verdict.YES, 2, Verdict.YES, 3, Verdict.YES, 5, Verdict.NO)),
            "i2", of(Outcome.NONE_APPLY, "", Map.of()),
            "i3", of(Outcome.SKIPPED, "no context", Map.of()),
            "i4", of(Outcome.UNSURE, "", Map.of()),
            "i5", of(Outcome.OPEN, "", Map.of())),
        labels);
  }

  @Test
  void eachDecisionKeepsWhatItRestsOn() {
    type(KeyCode.DIGIT1);
    type(KeyCode.DIGIT4);
    write("jfr");
    type(KeyCode.ENTER);

    var marks =
        read(
            workspace ->
                workspace.decisions().history("i1").stream().map(Decision::entry).toList());

    assertEquals(
        List.of(
            entry(1, new Basis.Rule(new Span(Field.TITLE, 16, 21), 1)),
            entry(3, new Basis.Implied("kafka")),
            entry(3, new Basis.Rule(new Span(Field.TITLE, 16, 21), 4)),
            entry(2, new Basis.Typed())),
        marks);
  }

  @Test
  void digitTakesAndPutsBackAndBackspaceTakesOffTheLast() {
    type(KeyCode.DIGIT2);
    type(KeyCode.DIGIT2);
    type(KeyCode.DIGIT3);
    type(KeyCode.DIGIT1);
    type(KeyCode.BACK_SPACE);

    assertEquals(
        of(Outcome.OPEN, "", Map.of(5, Verdict.YES)),
        read(workspace -> workspace.decisions().labels(ANNOTATOR, "i1")));
  }

  @Test
  void suggestionLeavesWhenItsTagIsChosenAndComesBack() {
    assertEquals(List.of("1", "2", "3", "4"), keysInView());

    write("apache");
    type(KeyCode.ENTER);
    settle();
    assertEquals(List.of("2", "3"), keysInView(), "kafka implies the fourth");

    type(KeyCode.BACK_SPACE);
    settle();
    assertEquals(List.of("1", "2", "3", "4"), keysInView());
  }

  @Test
  void spaceTakesTheHighlightedSuggestion() {
    type(KeyCode.SPACE);
    settle();
    type(KeyCode.DOWN);
    type(KeyCode.SPACE);

    assertEquals(
        of(Outcome.OPEN, "", Map.of(1, Verdict.YES, 3, Verdict.YES, 5, Verdict.YES)),
        read(workspace -> workspace.decisions().labels(ANNOTATOR, "i1")));
  }

  @Test
  void nothingIsSubmittedWithoutATag() {
    type(KeyCode.ENTER);
    settle();
    assertEquals("No tag is chosen. If none applies, press Ctrl+0.", text(".status"));

    type(KeyCode.DIGIT1);
    push(KeyCode.CONTROL, KeyCode.DIGIT0);
    settle();
    assertEquals("2 tags are chosen. Take them off first if none applies.", text(".status"));
    assertEquals(
        of(Outcome.OPEN, "", Map.of(1, Verdict.YES, 3, Verdict.YES)),
        read(workspace -> workspace.decisions().labels(ANNOTATOR, "i1")));
  }

  @Test
  void undoGoesBackAcrossItemsAndRedoForth() {
    type(KeyCode.DIGIT1);
    type(KeyCode.ENTER);
    settle();
    assertEquals("Queues", shownTitle());

    push(KeyCode.CONTROL, KeyCode.Z);
    settle();
    assertEquals("Consumer lag in Kafka", shownTitle());
    push(KeyCode.CONTROL, KeyCode.Z);
    push(KeyCode.CONTROL, KeyCode.Y);
    settle();

    assertEquals(
        of(Outcome.OPEN, "", Map.of(1, Verdict.YES, 3, Verdict.YES)),
        read(workspace -> workspace.decisions().labels(ANNOTATOR, "i1")));
  }

  @Test
  void theEndLeadsOnAndUndoComesBackToTheSearch() {
    for (int i = 0; i < 5; i++) {
      type(KeyCode.F2);
      settle();
    }
    assertEquals("See where things stand", focused());

    push(KeyCode.CONTROL, KeyCode.Z);
    settle();
    type(KeyCode.ENTER);
    settle();
    assertEquals("No tag is chosen. If none applies, press Ctrl+0.", text(".status"));
    push(KeyCode.CONTROL, KeyCode.DIGIT0);
    settle();
    assertEquals("See where things stand", focused());

    assertEquals(
        Outcome.NONE_APPLY,
        read(workspace -> workspace.decisions().labels(ANNOTATOR, "i5").outcome()));
  }

  private String focused() {
    return scene.getFocusOwner() instanceof Labeled one ? one.getText() : "nothing that says so";
  }

  @Test
  void whatChangesNothingSaysSo() {
    type(KeyCode.BACK_SPACE);
    settle();
    assertEquals("No tag is chosen", text(".status"));
    push(KeyCode.ALT, KeyCode.LEFT);
    settle();
    assertEquals("No item was in view before this one", text(".status"));
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
    settle();
    assertEquals("Saved just now", text(".status"));
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
    settle();
    assertEquals("No suggestion that is left is sure", text(".status"));
    write("-");
    assertEquals("Type the name of a tag.", text(".choice-note"));

    assertEquals(
        Set.of(1, 3, 4, 5),
        read(workspace -> workspace.decisions().labels(ANNOTATOR, "i1").tags()));
  }

  @Test
  void undoWorksAfterARestart() {
    type(KeyCode.DIGIT1);
    type(KeyCode.ENTER);
    settle();

    restart();
    push(KeyCode.ALT, KeyCode.A);
    settle();
    assertEquals("Queues", shownTitle());
    push(KeyCode.CONTROL, KeyCode.Z);
    settle();
    push(KeyCode.CONTROL, KeyCode.Z);

    assertEquals(Labels.NONE, read(workspace -> workspace.decisions().labels(ANNOTATOR, "i1")));
  }

  @Test
  void arrowsWithAltGoAlongWithoutFinishing() {
    push(KeyCode.ALT, KeyCode.RIGHT);
    settle();
    push(KeyCode.ALT, KeyCode.RIGHT);
    settle();
    assertEquals("A survey of kafka", shownTitle());

    push(KeyCode.ALT, KeyCode.LEFT);
    settle();
    assertEquals("Queues", shownTitle());
    assertEquals(0, read(workspace -> workspace.decisions().count()).intValue());
  }

  @Test
  void changeAfterSubmittingOpensTheItemAgain() {
    type(KeyCode.DIGIT1);
    type(KeyCode.ENTER);
    settle();
    push(KeyCode.ALT, KeyCode.LEFT);
    settle();
    type(KeyCode.DIGIT2);
    settle();

    assertEquals(
        of(Outcome.OPEN, "", Map.of(1, Verdict.YES, 3, Verdict.YES, 4, Verdict.YES)),
        read(workspace -> workspace.decisions().labels(ANNOTATOR, "i1")));
  }

  @Test
  void keysFasterThanTheScreenLoseNothing() {
    type(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.ENTER);
    settle();

    assertEquals(
        of(
            Outcome.TAGGED,
            "",
            Map.of(1, Verdict.YES, 3, Verdict.YES, 4, Verdict.YES, 5, Verdict.YES)),
        read(workspace -> workspace.decisions().labels(ANNOTATOR, "i1")));
  }

  private List<String> keysInView() {
    return lookup(".choice-row .key-cap").queryAll().stream()
        .map(node -> ((javafx.scene.control.Label) node).getText())
        .toList();
  }

  private String shownTitle() {
    return lookup(".item-title").query().getAccessibleText();
  }

  private static Map<String, Labels> labels(Workspace workspace) {
    var labels = new TreeMap<String, Labels>();
    workspace
        .items()
        .forEach(item -> labels.put(item.id(), workspace.decisions().labels(ANNOTATOR, item.id())));
    return labels;
  }

  private static Labels of(Outcome outcome, String reason, Map<Integer, Verdict> verdicts) {
    return new Labels(outcome, new TreeMap<>(verdicts), reason);
  }

  private static Decision.Entry entry(int tag, Basis basis) {
    return new Decision.Entry(ANNOTATOR, ANNOTATOR, "i1", new Act.Mark(tag, Verdict.YES), basis);
  }
}
