package io.github.assay.ui.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Arm;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Project;
import io.github.assay.domain.Suggestion;
import io.github.assay.domain.Ticket;
import io.github.assay.store.Workspace;
import io.github.assay.testing.Benches;
import io.github.assay.testing.WindowTest;
import io.github.assay.workbench.Workbenches;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Where suggestions are withheld, no key takes one, and they come into view after the item was
/// submitted.
class WithheldSessionTest extends WindowTest {
  @Override
  protected void prepare(Workspace workspace) {
    workspace
        .project()
        .change(new Project(5, 0.8, 1, Project.STANDARD.queue(), Arm.ALL, Project.Judges.OTHERS));
  }

  @Override
  protected Workbenches workbenches() {
    return new Benches(Suggestion.Source.MODEL);
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
                workspace.showings().of(ANNOTATOR, "i1").stream()
                    .map(showing -> showing.sight().withheld())
                    .toList()));
    try (var bench = benches.openReadOnly(file)) {
      var labels = bench.workspace().decisions().labels(ANNOTATOR, "i1");
      assertEquals(Outcome.TAGGED, labels.outcome());
      assertEquals(List.of(2), List.copyOf(labels.tags()));
    }
  }

  @Test
  void whatTheModelIsSureOfIsNotGivenAwayAndQaLearnsOfIt() {
    goTo(KeyCode.A);
    write("jfr");
    type(KeyCode.ENTER);
    settle();
    type(KeyCode.ENTER);
    settle();

    assertEquals(
        List.of(Outcome.TAGGED, Outcome.OPEN),
        read(
            workspace ->
                List.of("i1", "i2").stream()
                    .map(item -> workspace.decisions().labels(ANNOTATOR, item).outcome())
                    .toList()));
    assertEquals(
        Set.of(1, 4, 5),
        read(
            workspace ->
                workspace.tickets().of("i1").stream()
                    .filter(ticket -> ticket.about().kind() == Ticket.Kind.DISAGREEMENT)
                    .map(ticket -> ticket.about().tag())
                    .collect(Collectors.toSet())));
  }
}
