package io.github.assay.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.SavedView;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.Workspace;
import io.github.assay.testing.WindowTest;
import io.github.assay.ui.support.Columns;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Saved views, similar items and the difference against a snapshot, by keyboard only; the database
/// is read at the end.
///
/// Ids of tags: 1 kafka, 2 jfr, 3 messaging, 4 profiling, 5 tutorial, 6 survey.
class ViewsJourneyTest extends WindowTest {
  private static final String WORDS =
      "How we found out why the consumers of one topic fall behind each night and what it cost";

  @Override
  protected void prepare(Workspace workspace) {
    workspace
        .bulk()
        .write(
            writer -> {
              writer.item(new Item("n1", "Night", WORDS, Item.Origin.NONE), List.of());
              writer.item(new Item("n2", "Night", WORDS + " us", Item.Origin.NONE), List.of());
              writer.labels("qa", Decision.GOLD, row("i1", 1));
            });
    workspace.snapshots().freeze("first", "owner");
  }

  private static LabelRow row(String item, Integer... tags) {
    return new LabelRow(
        item, Outcome.TAGGED, List.of(tags), List.of(), List.of(), new Basis.File("gold.csv"));
  }

  @BeforeEach
  void goToData() {
    goTo(KeyCode.D);
  }

  private void ask(String query) {
    interact(() -> lookup("#search").<TextField>query().setText(query));
    sleep(150);
    settle();
  }

  private String query() {
    return lookup("#search").<TextField>query().getText();
  }

  private void save(String query, String name) {
    ask(query);
    push(KeyCode.CONTROL, KeyCode.S);
    settle();
    write(name);
    type(KeyCode.ENTER);
    settle();
  }

  private List<String> ids() {
    return lookup("#table").<TableView<Slot>>query().getItems().stream()
        .flatMap(slot -> slot.row().stream())
        .map(row -> row.item().id())
        .toList();
  }

  private List<List<String>> rows(String table) {
    return Columns.rows(lookup(table).<TableView<?>>query());
  }

  @Test
  void viewsAreSavedOpenedRenamedDeletedAndBroughtBack() {
    save("tag:kafka ", "about kafka");
    save("gold:no ", "not yet");
    ask("");

    push(KeyCode.CONTROL, KeyCode.DIGIT1);
    settle();
    assertEquals("tag:kafka", query());

    push(KeyCode.CONTROL, KeyCode.B);
    settle();
    assertEquals(
        List.of(List.of("about kafka", "tag:kafka"), List.of("not yet", "gold:no")),
        rows("#views").subList(1, 3));
    type(KeyCode.DOWN);
    type(KeyCode.F2);
    settle();
    write("waiting");
    type(KeyCode.ENTER);
    settle();
    assertEquals(List.of("waiting", "gold:no"), rows("#views").get(2));
    type(KeyCode.HOME);
    type(KeyCode.DELETE);
    settle();
    assertEquals(2, rows("#views").size());
    push(KeyCode.CONTROL, KeyCode.Z);
    settle();
    type(KeyCode.DOWN);
    type(KeyCode.ENTER);
    settle();
    assertEquals("gold:no", query());

    var views = read(workspace -> workspace.project().views());
    assertEquals(
        List.of(new SavedView("about kafka", "tag:#1"), new SavedView("waiting", "gold:no")),
        views);
  }

  @Test
  void aViewIsFoundInThePaletteFromAnyScreen() {
    save("tag:kafka ", "stale streams");
    push(KeyCode.ALT, KeyCode.H);
    settle();
    push(KeyCode.CONTROL, KeyCode.K);
    settle();
    write("stale str");
    sleep(150);
    settle();
    type(KeyCode.ENTER);
    settle();

    assertEquals("Data", text(".screen-title"));
    assertEquals("tag:kafka", query());
  }

  @Test
  void similarItemsAndNearDuplicatesAreShownInTheTable() {
    ask("id:n1");
    type(KeyCode.ENTER);
    settle();
    type(KeyCode.S);
    sleep(150);
    settle();
    assertEquals("like:n1", query());
    assertEquals("n2", ids().getFirst());

    ask("id:n1");
    push(KeyCode.SHIFT, KeyCode.D);
    await(() -> ids().equals(List.of("n1", "n2")));
    ask("is:near-duplicate");
    assertEquals(List.of("n1", "n2"), ids());
  }

  @Test
  void whatChangedSinceASnapshotIsToldAndLeadsToItsItems() {
    interact(shell::close);
    settle();
    try (var bench = benches.open(file)) {
      bench.workspace().bulk().write(writer -> writer.labels("qa", Decision.GOLD, row("i3", 6)));
    }
    restart();
    push(KeyCode.ALT, KeyCode.D);
    settle();

    type(KeyCode.DOWN, KeyCode.V);
    await(() -> rows("#difference").size() == 2);
    assertEquals(
        List.of("i3", "A survey of kafka", "+ survey"), rows("#difference").get(1).subList(0, 3));
    type(KeyCode.ENTER);
    settle();

    assertEquals("Annotate", text(".screen-title"));
    var gold = read(workspace -> workspace.gold().find("i3").orElseThrow().tags());
    assertEquals(List.of(6), List.copyOf(gold));
  }
}
