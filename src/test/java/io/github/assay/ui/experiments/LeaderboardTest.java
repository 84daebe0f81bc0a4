package io.github.assay.ui.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.learning.Progress;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.testing.SmallWorkspace;
import io.github.assay.testing.WindowTest;
import io.github.assay.ui.support.Columns;
import io.github.assay.workbench.Training;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The list of runs, filtered and with other columns, by keyboard.
class LeaderboardTest extends WindowTest {
  @BeforeEach
  void trainThreeRuns() {
    settle();
    interact(shell::close);
    settle();
    try (var bench = benches.open(file)) {
      bench
          .workspace()
          .bulk()
          .write(
              writer -> {
                for (int i = 0; i < 30; i++) {
                  var tag = SmallWorkspace.TAGS.get(i % 3);
                  writer.item(new Item("g" + i, tag.name(), "", Item.Origin.NONE), List.of());
                  writer.labels("import", Decision.GOLD, row("g" + i, 1 + i % 3));
                }
              });
      for (String recipe : List.of("rules", "prior", "majority")) train(bench.training(), recipe);
    }
    restart();
    push(KeyCode.ALT, KeyCode.E);
    settle();
  }

  @Test
  void filterListsRunsThatHoldAllWordsAndLettersAreTyped() {
    type(KeyCode.SLASH);
    assertTrue(lookup("#filter").<TextField>query().isFocused());

    write("maj r-00");

    assertEquals("maj r-00", lookup("#filter").<TextField>query().getText());
    assertEquals(List.of("R-0003"), shown());
    assertFalse(lookup(".train-sheet").tryQuery().isPresent());

    type(KeyCode.ESCAPE);
    assertEquals(List.of("R-0001", "R-0002", "R-0003"), shown());
    assertTrue(table().isFocused());
  }

  @Test
  void enterLooksAtTheRunThatIsListed() {
    type(KeyCode.SLASH);
    write("prior");
    type(KeyCode.ENTER);
    settle();

    assertEquals("R-0002  prior", text(".experiments .heading"));
  }

  @Test
  void withoutAMatchNoRunCanBeActedOn() {
    type(KeyCode.SLASH);
    write("zzz");
    type(KeyCode.ENTER);
    settle();

    assertEquals(List.of(), shown());
    assertEquals("No run holds these words", text("#leaderboard .placeholder .label"));
  }

  @Test
  void columnsThatAreChosenStayChosen() {
    assertTrue(titles().contains("Seconds"), titles().toString());
    var menu = lookup("#columns").<MenuButton>query();

    interact(
        () -> {
          var item = (CheckMenuItem) menu.getItems().get(titlesOf(menu).indexOf("Seconds"));
          item.setSelected(false);
          item.fire();
        });
    assertFalse(titles().contains("Seconds"), titles().toString());

    restart();
    push(KeyCode.ALT, KeyCode.E);
    settle();
    assertFalse(titles().contains("Seconds"), titles().toString());

    var again = lookup("#columns").<MenuButton>query();
    interact(() -> again.getItems().getLast().fire());
    assertTrue(titles().contains("Seconds"), titles().toString());
  }

  @Test
  void columnsAreReachedByTheKeyboard() {
    type(KeyCode.SLASH);
    for (int i = 0; i < 10 && !lookup("#columns").query().isFocused(); i++) type(KeyCode.TAB);

    assertTrue(lookup("#columns").query().isFocused());
  }

  private static List<String> titlesOf(MenuButton menu) {
    return menu.getItems().stream().map(item -> String.valueOf(item.getText())).toList();
  }

  private List<String> titles() {
    return Columns.rows(table()).getFirst();
  }

  private List<String> shown() {
    return table().getItems().stream().map(Entry::id).sorted().toList();
  }

  private TableView<Entry> table() {
    return lookup("#leaderboard").query();
  }

  private static void train(Training training, String recipe) {
    var prepared = training.prepare(new Training.Request(recipe, Map.of(), 1), Progress.none());
    training.keep(training.learn(prepared, Progress.none()));
  }

  private static LabelRow row(String item, int tag) {
    return new LabelRow(
        item, Outcome.TAGGED, List.of(tag), List.of(), List.of(), new Basis.File("gold.csv"));
  }
}
