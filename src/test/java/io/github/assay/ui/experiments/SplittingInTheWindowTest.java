package io.github.assay.ui.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.Workspace;
import io.github.assay.testing.WindowTest;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Gold is split by keys alone, and looked at before.
class SplittingInTheWindowTest extends WindowTest {
  private static final int MANY = 40;

  @BeforeEach
  void openTheSheet() {
    settle();
    push(KeyCode.ALT, KeyCode.E);
    settle();
    type(KeyCode.S);
  }

  @Override
  protected void prepare(Workspace workspace) {
    workspace
        .bulk()
        .write(
            writer -> {
              var parts = List.of("train", "train", "test");
              for (int i = 0; i < parts.size(); i++) {
                var origin = new Item.Origin("", "", "", "", parts.get(i), "{}");
                writer.item(
                    new Item("n" + i, "One text told more than once", "", origin), List.of());
              }
              for (int i = 0; i < MANY; i++) {
                var item = new Item("g" + i, "About " + i, "", Item.Origin.NONE);
                writer.item(item, List.of());
                var basis = new Basis.File("gold.csv");
                var tags = List.of(1 + i % 4);
                writer.labels(
                    "import",
                    Decision.GOLD,
                    new LabelRow(item.id(), Outcome.TAGGED, tags, List.of(), List.of(), basis));
              }
            });
  }

  @Test
  void theWaysAreComparedAndTheChosenOneIsMade() {
    await(() -> text("#split-stratified-note").startsWith("Unevenness "));
    assertEquals("", peek(workspace -> workspace.splits().note()), "nothing is written yet");
    assertTrue(
        text("#split-summary")
            .endsWith(
                "stratified, validation 0.15, test 0.15, seed 1\nNo near duplicates among them"),
        text("#split-summary"));
    assertEquals("Not possible with this gold", text("#split-by-date-note"));

    type(KeyCode.DOWN);
    assertTrue(lookup("#split-random").<RadioButton>query().isSelected());
    fill("#split-test", "25");
    await(() -> text("#split-summary").contains("random, validation 0.15, test 0.25, seed 1"));
    int test = peek(workspace -> workspace.gold().count()) / 4;
    assertTrue(text("#split-summary").contains(test + " to test"), text("#split-summary"));
    type(KeyCode.ENTER);
    awaitStatus("Gold is split: random, validation 0.15, test 0.25, seed 1");

    assertEquals(
        "random, validation 0.15, test 0.25, seed 1", read(workspace -> workspace.splits().note()));
    assertEquals(
        test, (int) read(workspace -> workspace.splits().counts().getOrDefault(Part.TEST, 0)));
  }

  @Test
  void theOwnFieldIsAWayWithTheItemsThatItLeavesOut() {
    await(() -> text("#split-own-field-note").equals("2 near pairs in different parts"));

    for (int i = 0; i < 3; i++) type(KeyCode.DOWN);
    assertTrue(lookup("#split-own-field").<RadioButton>query().isSelected());
    assertTrue(lookup("#split-test").<TextField>query().isDisabled());
    int all = peek(workspace -> workspace.items().count());
    assertEquals(
        "2 to train, 0 for validation, 1 to test\n"
            + (all - 3)
            + " items name no part and get none\n"
            + "from the field “split”\n2 pairs of near duplicates lie in different parts",
        text("#split-summary").replaceAll("\"(.*)\"", "“$1”"));
    type(KeyCode.ENTER);
    awaitStatus("Gold is split: from the field \"split\"");

    assertEquals(
        List.of(Part.TRAIN, Part.TRAIN, Part.TEST, Part.UNASSIGNED),
        read(workspace -> Stream.of("n0", "n1", "n2", "g0").map(workspace.splits()::of).toList()));
  }

  @Test
  void whatCannotBeMadeIsToldInPlace() {
    await(() -> text("#split-by-date-note").equals("Not possible with this gold"));
    assertTrue(!text("#split-own-field-note").isEmpty());

    type(KeyCode.DOWN);
    type(KeyCode.DOWN);

    assertTrue(lookup("#split").<Button>query().isDisabled());
    assertTrue(lookup("#split-tags").<TableView<?>>query().getItems().isEmpty());

    type(KeyCode.UP);
    assertTrue(!lookup("#split").<Button>query().isDisabled());
    fill("#split-validation", "half");
    assertEquals(
        "the share is “half”; it must be a number from 0 to below 100", text("#split-complaint"));
    assertTrue(lookup("#split").<Button>query().isDisabled());
    type(KeyCode.ESCAPE);
    settle();
    assertEquals("", read(workspace -> workspace.splits().note()));
  }

  private void fill(String field, String value) {
    for (int i = 0; i < 20 && !lookup(field).<TextField>query().isFocused(); i++) type(KeyCode.TAB);
    push(KeyCode.CONTROL, KeyCode.A);
    write(value);
  }
}
