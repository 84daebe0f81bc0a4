package io.github.assay.ui.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.assay.Wiring;
import io.github.assay.bundle.BundleCheck;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Run;
import io.github.assay.domain.Snapshot;
import io.github.assay.store.Workspace;
import io.github.assay.testing.WindowTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// From an empty workspace to a bundle that verifies, by keyboard only.
class WholeWayTest extends WindowTest {
  private static final int ITEMS = 40;
  private static final int UNLABELLED = 3;

  @Test
  void emptyWorkspaceBecomesAVerifiedBundle() throws IOException {
    file = folder.resolve("new.db");
    answers.add(file);
    settle();
    push(KeyCode.CONTROL, KeyCode.N);
    settle();
    importVocabulary();
    importItems();
    label();
    freeze();
    train();
    train();
    var bundle = folder.resolve("model.zip");
    answers.add(bundle);
    type(KeyCode.B);
    awaitStatus("Wrote the bundle of R-0002");

    assertEquals(List.of("R-0001", "R-0002"), shownRuns());
    assertInstanceOf(BundleCheck.Ready.class, new Wiring(Map.of()).bundles().check(bundle));
    read(WholeWayTest::assertKept);
  }

  private static Workspace assertKept(Workspace workspace) {
    assertEquals(3, workspace.vocabulary().current().tags().size());
    assertEquals(ITEMS, workspace.items().count());
    assertEquals(ITEMS, workspace.gold().count());
    for (int i = 0; i < UNLABELLED; i++)
      assertEquals(
          Outcome.TAGGED, workspace.decisions().labels(ANNOTATOR, "i" + i).outcome(), "i" + i);
    assertEquals(
        List.of("first"), workspace.snapshots().all().stream().map(Snapshot::name).toList());
    assertEquals(
        List.of("linear+rules 1 of 1", "linear+rules 1 of 1"),
        workspace.runs().all().stream().map(WholeWayTest::told).toList());
    return workspace;
  }

  private static String told(Run run) {
    return run.plan().recipe() + " " + run.plan().seed() + " of " + run.snapshot();
  }

  private void importVocabulary() throws IOException {
    var vocabulary = folder.resolve("tags.json");
    Files.writeString(
        vocabulary,
        """
        [{"tag": "cat", "aliases": ["kitten"], "parents": []},
         {"tag": "dog", "aliases": [], "parents": []},
         {"tag": "fox", "aliases": [], "parents": []}]
        """);
    push(KeyCode.ALT, KeyCode.D);
    answers.add(vocabulary);
    push(KeyCode.CONTROL, KeyCode.I);
    await(this::canImport);
    type(KeyCode.ENTER);
    awaitStatus("The vocabulary has 3 tags");
  }

  private void importItems() throws IOException {
    var animals = List.of("cat", "dog", "fox");
    var lines = new StringBuilder();
    for (int i = 0; i < ITEMS; i++) {
      var animal = animals.get(i % 3);
      var tags = i < UNLABELLED ? "" : ", \"labels\": [\"" + animal + "\"]";
      lines.append(
          "{\"id\": \"i%d\", \"title\": \"The %s number %d\", \"text\": \"It sleeps, as a %s does.\"%s}%n"
              .formatted(i, animal, i, animal, tags));
    }
    var items = folder.resolve("animals.jsonl");
    Files.writeString(items, lines);
    answers.add(items);
    push(KeyCode.CONTROL, KeyCode.I);
    await(this::canImport);
    type(KeyCode.TAB);
    type(KeyCode.RIGHT);
    await(this::canImport);
    type(KeyCode.ENTER);
    awaitStatus("Imported 40 new records; 37 got labels, 37 tags");
  }

  private boolean canImport() {
    var button = lookup("#import-all").tryQueryAs(Button.class);
    return button.isPresent() && !button.get().isDisabled();
  }

  /// The three items that came without labels come first.
  private void label() {
    push(KeyCode.ALT, KeyCode.A);
    settle();
    for (int i = 0; i < UNLABELLED; i++) {
      type(KeyCode.DIGIT1);
      settle();
      type(KeyCode.ENTER);
      settle();
    }
  }

  private void freeze() {
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    write("first");
    type(KeyCode.ENTER);
    awaitStatus("Froze first: 40 items");
  }

  private void train() {
    int before = jobsDone();
    push(KeyCode.ALT, KeyCode.E);
    settle();
    type(KeyCode.T);
    type(KeyCode.ENTER);
    awaitStatus("R-000" + (before + 1) + " is kept: linear+rules");
  }

  private int jobsDone() {
    return shownRuns().size();
  }

  private List<String> shownRuns() {
    return lookup("#leaderboard")
        .tryQueryAs(TableView.class)
        .map(table -> ((TableView<?>) table).getItems().stream().map(Entry.class::cast))
        .map(entries -> entries.map(Entry::id).sorted().toList())
        .orElse(List.of());
  }
}
