package io.github.assay.ui.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Outcome;
import io.github.assay.domain.Suggestion;
import io.github.assay.testing.Benches;
import io.github.assay.testing.WindowTest;
import io.github.assay.workbench.Workbenches;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Where the model is sure of a tag, who leaves it out is asked once more.
class DoubtedSessionTest extends WindowTest {
  @Override
  protected Workbenches workbenches() {
    return new Benches(Suggestion.Source.MODEL);
  }

  @Test
  void thatNoneAppliesIsAskedOnceAndTheSameKeyKeepsIt() {
    goTo(KeyCode.A);
    push(KeyCode.CONTROL, KeyCode.DIGIT0);
    settle();
    assertEquals("kafka is missing, of which the model is sure (1.00)", text(".doubts .label"));
    push(KeyCode.CONTROL, KeyCode.DIGIT0);
    settle();

    assertEquals(
        Outcome.NONE_APPLY,
        read(workspace -> workspace.decisions().labels(ANNOTATOR, "i1").outcome()));
    assertEquals(
        List.of("left out 5", "left out 4", "left out 1"),
        read(
            workspace ->
                workspace.tickets().of("i1").stream()
                    .map(ticket -> ticket.about().reason() + " " + ticket.about().tag())
                    .toList()));
  }
}
