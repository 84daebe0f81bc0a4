package io.github.assay.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Item;
import io.github.assay.testing.WindowTest;
import io.github.assay.transfer.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A file with mistakes, taken in from the window by keyboard.
class BadFileTest extends WindowTest {
  private static final List<String> ITEMS = List.of("i1", "i2", "i3", "i4", "i5");

  @BeforeEach
  void checkTheFile() throws IOException {
    var bad = folder.resolve("bad.csv");
    Files.writeString(
        bad,
        """
        sku;headline;text
        a1;Kafka at work;A tutorial
        a1;The same again;
        a2;Too;many;values
        ;No id;
        a3;Fine;Also fine
        """);
    goTo(KeyCode.D);
    answers.add(bad);
    push(KeyCode.CONTROL, KeyCode.I);
    await(() -> lookup("#problems").tryQuery().isPresent());
  }

  @Test
  void problemsAreShownAndNothingIsImported() {
    assertEquals(
        List.of(
            "DUP_ID bad.csv:3 id: the id \"a1\" stands twice, first at bad.csv:2",
            "ROW_WIDTH bad.csv:4: expected 3 values, as there are columns, and found 4",
            "MISSING_ID bad.csv:5:1 sku: the record has no value for \"sku\""),
        problems());
    assertTrue(lookup("#import-all").<Button>query().isDisabled());

    type(KeyCode.ENTER);
    settle();
    type(KeyCode.ESCAPE);

    assertEquals(ITEMS, read(BadFileTest::ids));
  }

  @Test
  void goodRecordsCanBeTakenAloneAndTheOthersAreWrittenBesideTheFile() throws IOException {
    for (int i = 0; i < 30 && !lookup("#import-good").query().isFocused(); i++) type(KeyCode.TAB);
    assertTrue(lookup("#import-good").query().isFocused());
    type(KeyCode.ENTER);
    awaitStatus("Imported 2 new records");

    assertEquals(
        "sku;headline;text\na1;The same again;\na2;Too;many;values\n;No id;\n",
        Files.readString(folder.resolve("bad.rejected.csv")));
    assertEquals(List.of("i1", "i2", "i3", "i4", "i5", "a1", "a3"), read(BadFileTest::ids));
  }

  private List<String> problems() {
    return lookup("#problems").<TableView<Problem>>query().getItems().stream()
        .map(Problem::toString)
        .toList();
  }

  private static List<String> ids(io.github.assay.store.Workspace workspace) {
    var ids = new ArrayList<String>();
    workspace.items().forEach((Item item) -> ids.add(item.id()));
    return ids;
  }
}
