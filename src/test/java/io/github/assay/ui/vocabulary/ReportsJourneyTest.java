package io.github.assay.ui.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Phrase;
import io.github.assay.domain.Ticket;
import io.github.assay.testing.WindowTest;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Reports on suggestions, worked through by keyboard only. Two are about the name kafka, one is
/// about a model.
class ReportsJourneyTest extends WindowTest {
  @BeforeEach
  void goToReports() {
    settle();
    interact(shell::close);
    settle();
    try (var bench = benches.open(file)) {
      var tickets = bench.workspace().tickets();
      tickets.open("anna", about("i1", 1, "alias kafka"));
      tickets.open("anna", about("i3", 1, "alias kafka"));
      tickets.open("bob", about("i3", 2, "model R-0001"));
    }
    restart();
    push(KeyCode.ALT, KeyCode.V);
    settle();
    push(KeyCode.CONTROL, KeyCode.DIGIT6);
    settle();
    await(() -> lookup("#reports").tryQuery().isPresent());
    settle();
  }

  private static Ticket.About about(String item, int tag, String detail) {
    return new Ticket.About(Ticket.Kind.BAD_SUGGESTION, item, tag, "wrong", detail, "");
  }

  private List<ReportRow> rows() {
    return lookup("#reports").<TableView<ReportRow>>query().getItems();
  }

  /// How the reports stand, oldest first, with the newest comment.
  private List<String> reports() {
    settle();
    return peek(
        workspace ->
            workspace.tickets().of(Ticket.Kind.BAD_SUGGESTION).reversed().stream()
                .map(ticket -> ticket.state() + " " + ticket.steps().getLast().comment())
                .toList());
  }

  @Test
  void theReportsOfASourceAreDeclinedWithAWordAndTakenBack() {
    assertEquals(2, rows().getFirst().group().open().size());
    type(KeyCode.D);
    settle();
    write("it is meant so");
    type(KeyCode.ENTER);

    assertEquals(List.of("DECLINED it is meant so", "DECLINED it is meant so", "OPEN "), reports());
    await(() -> rows().getFirst().group().reports().size() == 1);
    push(KeyCode.CONTROL, KeyCode.Z);
    awaitStatus("Taken back: 2 answered as declined");
    assertEquals(List.of("OPEN answer taken back", "OPEN answer taken back", "OPEN "), reports());
  }

  @Test
  void aRuleIsSuspendedWithItsReportsAndBothAreTakenBack() {
    type(KeyCode.S);
    await(() -> !lookup("#apply").query().isDisabled());
    type(KeyCode.ENTER);

    assertEquals(List.of("FIXED vocabulary 2", "FIXED vocabulary 2", "OPEN "), reports());
    assertEquals(
        List.of(new Phrase(1, "kafka", Phrase.Use.SUSPENDED)),
        peek(workspace -> workspace.vocabulary().current().conventions().phrases()));
    push(KeyCode.CONTROL, KeyCode.Z);
    awaitStatus("Taken back: Suspend");
    assertEquals(
        List.of("OPEN vocabulary 3 takes back 2", "OPEN vocabulary 3 takes back 2", "OPEN "),
        reports());
  }

  @Test
  void aSingleReportIsMarkedAsDoneAndItsItemOpened() {
    type(KeyCode.TAB);
    type(KeyCode.F);

    assertEquals(List.of("OPEN ", "FIXED ", "OPEN "), reports());
    await(() -> rows().getFirst().group().open().size() == 1);
    type(KeyCode.ENTER);
    settle();
    assertTrue(lookup(".item-title").tryQuery().isPresent());
  }

  @Test
  void whoReportedIsToldOnlyWhenAskedFor() {
    var examples = lookup("#examples").<TableView<?>>query();
    int columns = examples.getColumns().size();
    type(KeyCode.F9);

    assertEquals(columns + 1, examples.getColumns().size());
    type(KeyCode.F9);
    assertEquals(columns, examples.getColumns().size());
  }

  @Test
  void whatCannotBeSuspendedIsToldAtTheFoot() {
    type(KeyCode.DOWN);
    type(KeyCode.S);

    awaitStatus("This source is no rule that works");
    assertTrue(lookup("#count").<Labeled>query().getText().contains("3 reports on"));
  }
}
