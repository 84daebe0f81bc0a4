package io.github.assay.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.Wiring;
import io.github.assay.learning.Progress;
import io.github.assay.store.Workspace;
import io.github.assay.testing.GoldWorkspace;
import io.github.assay.testing.WindowTest;
import io.github.assay.workbench.NearDuplicates;
import io.github.assay.workbench.Preview.Piece;
import io.github.assay.workbench.Splitting;
import io.github.assay.workbench.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What models read of an item, shown on top of the data and the annotate screen.
class PreviewInTheWindowTest extends WindowTest {
  /// What the text of `i1` is cut into.
  private static final List<String> WORDS =
      List.of(
          ("a,a tutorial,and,and a,at,at the,care,care and,consumer,consumer lag,end,in,in kafka,"
                  + "kafka,lag,lag in,profiling,profiling with,the,the end,tutorial,tutorial at,"
                  + "with,with care")
              .split(","));

  @Override
  protected void prepare(Workspace workspace) {
    GoldWorkspace.rule(workspace, "i1", 1, 4);
    GoldWorkspace.rule(workspace, "i3", 1, 6);
    GoldWorkspace.rule(workspace, "i5", 4);
    var recipes = new Wiring(Map.of()).recipes();
    var splitting = new Splitting(workspace, new NearDuplicates());
    var training = new Training(workspace, splitting, recipes, Clock.systemUTC(), new TreeMap<>());
    for (String most : List.of("3", "5"))
      training.train(
          new Training.Request("linear", Map.of("longest", "0", "features", most), 1),
          Progress.none());
  }

  @Test
  void theItemUnderTheCursorIsTakenApartByTheRunThatIsChosen() throws IOException {
    goTo(KeyCode.D);
    type(KeyCode.ENTER);
    type(KeyCode.M);
    await(() -> !rows().isEmpty());

    assertEquals("What a model reads of i1", text(".preview-sheet .heading"));
    assertTrue(rows().stream().anyMatch(row -> row.words() == 0));

    for (String run : List.of("R-0001", "R-0002")) {
      interact(() -> lookup("#preview-runs").<ComboBox<String>>query().setValue(run));
      await(() -> text(".preview-sheet .hint").startsWith("As " + run + " does (linear)"));
      assertEquals(WORDS, rows().stream().map(Piece::text).sorted().toList());
    }

    var file = folder.resolve("features.csv");
    answers.add(file);
    clickOn("Save as CSV");
    awaitStatus("Wrote");
    assertEquals(WORDS.size() + 1, Files.readAllLines(file).size());
    type(KeyCode.ESCAPE);
    assertEquals(0, lookup(".preview-sheet").queryAll().size());
  }

  @Test
  void onlyNGramsOfOneKindAreShown() {
    goTo(KeyCode.D);
    type(KeyCode.ENTER);
    type(KeyCode.M);
    await(() -> !rows().isEmpty());
    int all = rows().size();

    int sum = 0;
    for (String kind : List.of("Feature", "In too few texts", "In no text", "Crowded out")) {
      interact(() -> choice(kind).fire());
      sum += rows().size();
      assertEquals(kind + "  " + rows().size(), choice(kind).getText());
    }

    assertEquals(all, sum);
  }

  @Test
  void theTextThatIsAnnotatedIsShownToo() {
    goTo(KeyCode.A);
    push(KeyCode.SHIFT, KeyCode.F5);
    await(() -> !rows().isEmpty());

    assertEquals("What a model reads of i2", text(".preview-sheet .heading"));
  }

  private ToggleButton choice(String kind) {
    return lookup(".preview-kinds .choice").<ToggleButton>queryAll().stream()
        .filter(button -> button.getText().startsWith(kind))
        .findFirst()
        .orElseThrow();
  }

  private List<Piece> rows() {
    return List.copyOf(lookup("#preview").<TableView<Piece>>query().getItems());
  }
}
