package io.github.assay.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Snapshot;
import io.github.assay.domain.Ticket;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.Workspace;
import io.github.assay.testing.WindowTest;
import io.github.assay.ui.support.Columns;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// From gold that is not valid to a snapshot, by keyboard only; the database is read at the end.
///
/// Ids of tags: 1 kafka, 2 jfr, 3 messaging, 4 profiling, 5 tutorial, 6 survey.
class GoldJourneyTest extends WindowTest {
  @Override
  protected void prepare(Workspace workspace) {
    workspace
        .bulk()
        .write(
            writer -> {
              writer.labels("qa", Decision.GOLD, row("i1", 1));
              writer.labels("qa", Decision.GOLD, row("i2", 3));
              writer.labels("ada", "ada", row("i3", 6));
              writer.labels("ben", "ben", row("i3", 1));
            });
  }

  private static LabelRow row(String item, Integer... tags) {
    return new LabelRow(
        item, Outcome.TAGGED, List.of(tags), List.of(), List.of(), new Basis.File("gold.csv"));
  }

  private void freeze(String name) {
    settle();
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    settle();
    write(name);
    type(KeyCode.ENTER);
  }

  private List<List<String>> checks() {
    return lookup("#gold-checks").queryAllAs(TableView.class).stream()
        .flatMap(table -> Columns.rows((TableView<?>) table).stream())
        .toList();
  }

  private void awaitRefusal() {
    await(() -> checks().size() == 2);
    assertEquals(
        List.of("Conflicts that nobody ruled on", "1", "blocks", "i3"), checks().getLast());
  }

  @Test
  void theItemsOfACheckAreShownInData() {
    freeze("first");
    awaitRefusal();

    type(KeyCode.ENTER);
    settle();
    sleep(150);
    settle();

    assertEquals("Data", text(".screen-title"));
    assertEquals("gold:tied", lookup("#search").<TextField>query().getText().strip());
    assertEquals(List.of(), read(workspace -> workspace.snapshots().all()));
  }

  @Test
  void afterAWaiverWithAReasonFreezingGoesOn() {
    freeze("first");
    awaitRefusal();

    type(KeyCode.W);
    settle();
    write("i3 is left out");
    type(KeyCode.ENTER);
    awaitStatus("Froze first: 2 items");

    assertEquals(
        List.of("first"),
        read(workspace -> workspace.snapshots().all().stream().map(Snapshot::name).toList()));
    var waiver = peek(workspace -> workspace.tickets().of(Ticket.Kind.WAIVER).getFirst());
    assertEquals(ANNOTATOR, waiver.author());
    assertEquals("open-conflict", waiver.about().detail());
    assertEquals("i3 is left out", waiver.about().text());
  }
}
