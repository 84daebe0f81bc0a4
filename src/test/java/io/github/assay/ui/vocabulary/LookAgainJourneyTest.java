package io.github.assay.ui.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Renewal;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.Workspace;
import io.github.assay.testing.WindowTest;
import io.github.assay.ui.support.Prose;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A guideline changes, and what was decided before is found and served again, by keyboard only.
/// Mara said yes of kafka on i1, and no on i2.
class LookAgainJourneyTest extends WindowTest {
  @BeforeEach
  void decide() {
    settle();
    interact(shell::close);
    settle();
    try (var bench = benches.open(file)) {
      label(bench.workspace(), "i1", List.of(1), List.of());
      label(bench.workspace(), "i2", List.of(), List.of(1));
    }
    restart();
    push(KeyCode.ALT, KeyCode.V);
    settle();
    push(KeyCode.CONTROL, KeyCode.G);
    settle();
  }

  private static void label(Workspace workspace, String item, List<Integer> yes, List<Integer> no) {
    var row =
        new LabelRow(
            item,
            yes.isEmpty() ? Outcome.NONE_APPLY : Outcome.TAGGED,
            yes,
            no,
            List.of(),
            new Basis.File("labels.csv"));
    workspace.bulk().write(writer -> writer.labels("mara", "mara", row));
  }

  private CheckBox again() {
    return lookup(".edit-sheet .check-box").query();
  }

  private String previewed() {
    await(() -> !lookup("#apply").query().isDisabled());
    return lookup(".edit-preview .prose").<Prose>queryAll().stream()
        .map(Prose::text)
        .collect(Collectors.joining("\n"));
  }

  private List<Renewal> renewals() {
    settle();
    return peek(workspace -> workspace.vocabulary().current().conventions().renewals());
  }

  @Test
  void aNewMeaningMarksItemsWhichAreFoundAndTheUndoTakesTheMarksBack() {
    assertFalse(again().isSelected());
    write("Only the broker. ");
    settle();
    assertTrue(again().isSelected());
    await(() -> previewed().contains("2 items have to be looked at again"));
    push(KeyCode.CONTROL, KeyCode.ENTER);

    assertEquals(List.of(new Renewal(1, 2)), renewals());
    await(() -> page().contains("2 items have to be looked at again"));
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
    settle();
    assertEquals("again:\"kafka\"", lookup("#search").<TextField>query().getText().strip());
    push(KeyCode.ALT, KeyCode.V);
    settle();
    push(KeyCode.CONTROL, KeyCode.Z);
    awaitStatus("Taken back: Change the guidance");
    assertEquals(List.of(), renewals());
  }

  private String page() {
    return lookup(".tag-page > .hint").<Labeled>queryAll().stream()
        .map(Labeled::getText)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void markedItemsAreServedAgainAndEnterSaysThatTheDecisionHolds() {
    write("Only the broker. ");
    await(() -> previewed().contains("2 items have to be looked at again"));
    push(KeyCode.CONTROL, KeyCode.ENTER);
    settle();
    await(() -> page().contains("2 items have to be looked at again"));
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
    settle();
    interact(() -> lookup("#table").query().requestFocus());
    push(KeyCode.CONTROL, KeyCode.A);
    settle();
    push(KeyCode.SHIFT, KeyCode.PERIOD);
    settle();
    await(() -> lookup(".question").tryQuery().isPresent());
    type(KeyCode.ENTER);
    awaitStatus("2 items are served next");
    push(KeyCode.ALT, KeyCode.A);
    settle();
    assertEquals("Consumer lag in Kafka", lookup(".item-title").query().getAccessibleText());
    assertEquals(
        "The guideline of kafka means something else since this was decided: Enter says that it"
            + " holds.",
        lookup(".item .asked").<Prose>query().text());
    type(KeyCode.ENTER);
    settle();

    assertEquals("Queues", lookup(".item-title").query().getAccessibleText());
    assertEquals(
        Map.of(1, 1),
        peek(
            workspace ->
                workspace
                    .decisions()
                    .toLookAgain(workspace.vocabulary().current().conventions().renewals())));
  }

  @Test
  void whoSaysThatItIsATypoMarksNothing() {
    write("Only the broker. ");
    settle();
    interact(() -> again().requestFocus());
    type(KeyCode.SPACE);
    settle();
    assertFalse(again().isSelected());
    previewed();
    push(KeyCode.CONTROL, KeyCode.ENTER);

    assertEquals(List.of(), renewals());
  }
}
