package io.github.assay.ui.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Arm;
import io.github.assay.domain.Project;
import io.github.assay.domain.Showing;
import io.github.assay.domain.Verdict;
import io.github.assay.store.Workspace;
import io.github.assay.testing.WindowTest;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a digit takes, in a project that shows two suggestions at once.
///
/// Ids of tags: 1 kafka, 2 jfr, 3 messaging, 4 profiling, 5 tutorial, 6 survey. On item `i1` the
/// suggestions are 1 kafka, 2 profiling, 3 tutorial, 4 messaging; kafka implies messaging.
class ReachSessionTest extends WindowTest {
  @Override
  protected void prepare(Workspace workspace) {
    workspace
        .project()
        .change(new Project(2, 0.8, 0, Project.STANDARD.queue(), Arm.ALL, Project.Judges.OTHERS));
  }

  @BeforeEach
  void goToAnnotate() {
    goTo(KeyCode.A);
  }

  @Test
  void whatIsTakenOrRefusedMakesRoomForTheNext() {
    assertEquals(List.of("1", "2"), keysInView());

    type(KeyCode.DIGIT2);
    settle();
    assertEquals(List.of("1", "3"), keysInView());
    type(KeyCode.DIGIT3);
    settle();
    assertEquals(List.of("1", "4"), keysInView());
    type(KeyCode.DIGIT3);
    settle();
    assertEquals(List.of("1", "3"), keysInView(), "it was put back");
    push(KeyCode.SHIFT, KeyCode.DIGIT1);
    settle();
    assertEquals(List.of("1", "3", "4"), keysInView(), "a refused one stays, to be put back");

    assertEquals(
        Map.of(1, Verdict.NO, 4, Verdict.YES),
        read(workspace -> workspace.decisions().labels(ANNOTATOR, "i1").verdicts()));
  }

  @Test
  void oneKeyTakesAllFromTheFirstAndSparesWhatWasRefused() {
    push(KeyCode.SHIFT, KeyCode.DIGIT1);
    settle();
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT3);
    settle();
    assertEquals(List.of("1", "4"), keysInView());

    push(KeyCode.CONTROL, KeyCode.Z);
    settle();
    assertEquals(List.of("1", "2", "3"), keysInView());
    push(KeyCode.CONTROL, KeyCode.Y);
    settle();

    assertEquals(
        Map.of(1, Verdict.NO, 4, Verdict.YES, 5, Verdict.YES),
        read(workspace -> workspace.decisions().labels(ANNOTATOR, "i1").verdicts()));
  }

  @Test
  void beyondWhatIsInViewItTakesAllThatIs() {
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT9);
    settle();
    assertEquals(List.of("3"), keysInView());

    assertEquals(
        Map.of(1, Verdict.YES, 3, Verdict.YES, 4, Verdict.YES),
        read(workspace -> workspace.decisions().labels(ANNOTATOR, "i1").verdicts()));
  }

  @Test
  void digitBeyondWhatIsInViewDoesNothing() {
    type(KeyCode.DIGIT3);

    assertEquals(
        Map.of(), read(workspace -> workspace.decisions().labels(ANNOTATOR, "i1").verdicts()));
  }

  @Test
  void whatCameIntoViewIsKept() {
    type(KeyCode.DIGIT2);
    settle();

    var shown =
        read(
            workspace ->
                workspace.showings().of(ANNOTATOR, "i1").stream()
                    .map(
                        showing ->
                            showing.sight().offers().stream().map(Showing.Shown::tag).toList())
                    .toList());

    assertEquals(List.of(List.of(1, 4), List.of(1, 4, 5)), shown);
  }

  @Test
  void digitTakesWhatWasFoundInItsPlace() {
    write("t");
    settle();
    assertEquals(List.of("1", "2"), keysInView());
    assertEquals(List.of("tutorial", "jfr"), namesInView());
    type(KeyCode.DIGIT1);
    settle();
    write("-p");
    type(KeyCode.DIGIT1);
    settle();
    assertEquals("", lookup(".text-field").<TextField>query().getText());

    assertEquals(
        Map.of(5, Verdict.YES, 4, Verdict.NO),
        read(workspace -> workspace.decisions().labels(ANNOTATOR, "i1").verdicts()));
  }

  private List<String> keysInView() {
    return lookup(".choice-row .key-cap").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }

  private List<String> namesInView() {
    return lookup(".choice-row .choice-name").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }
}
