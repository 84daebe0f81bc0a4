package io.github.assay.ui.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Outcome;
import io.github.assay.domain.Project;
import io.github.assay.domain.Showing;
import io.github.assay.store.Workspace;
import io.github.assay.testing.WindowTest;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Where suggestions are withheld, no key takes one, and they come into view after the item was
/// submitted.
class WithheldSessionTest extends WindowTest {
  @Override
  protected void prepare(Workspace workspace) {
    workspace.project().change(new Project(5, 0.8, 1, Project.STANDARD.queue()));
  }

  @Test
  void suggestionsStayHiddenUntilTheItemIsSubmitted() {
    goTo(KeyCode.A);
    assertEquals(
        "Suggestions stay hidden on this item until it is submitted.", text(".choice-note"));
    type(KeyCode.DIGIT1);
    settle();
    write("jfr");
    type(KeyCode.ENTER);
    settle();
    type(KeyCode.ENTER);
    settle();
    push(KeyCode.ALT, KeyCode.LEFT);
    settle();
    assertEquals(4, lookup(".choice-row .key-cap").queryAll().size());

    assertEquals(
        List.of(true, false),
        read(
            workspace ->
                workspace.showings().of(ANNOTATOR, "i1").stream().map(Showing::withheld).toList()));
    try (var bench = benches.openReadOnly(file)) {
      var labels = bench.workspace().decisions().labels(ANNOTATOR, "i1");
      assertEquals(Outcome.TAGGED, labels.outcome());
      assertEquals(List.of(2), List.copyOf(labels.tags()));
    }
  }
}
