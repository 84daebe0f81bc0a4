package io.github.assay.ui.conflicts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Snapshot;
import io.github.assay.store.Workspace;
import io.github.assay.testing.WindowTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// From what three annotators said of the sample's items to a snapshot of gold, by keyboard only:
/// imported, measured, ruled where they differ, checked and frozen.
class QaJourneyTest extends WindowTest {
  private static final Path SAMPLE = Path.of("sample-data");

  @Test
  void rawLabelsOfThreePeopleBecomeAFrozenSnapshot() throws IOException {
    file = folder.resolve("raw.db");
    answers.add(file);
    settle();
    push(KeyCode.CONTROL, KeyCode.N);
    settle();
    push(KeyCode.ALT, KeyCode.D);
    take(SAMPLE.resolve("vocabulary.json"), "The vocabulary has 79 tags");
    take(items(), "Imported 240 new records");
    take(SAMPLE.resolve("annotations.csv"), "Imported 720 new records; 720 got labels");

    push(KeyCode.ALT, KeyCode.G);
    await(() -> lookup("#agreement-tags").tryQuery().isPresent());
    assertEquals("0.511", lookup(".agreement .figure").<Label>query().getText());

    int ruled = rule();
    assertEquals(208, ruled, "on 32 of the 240 items all three agree");
    freeze();
    read(QaJourneyTest::assertKept);
  }

  /// The items on which the three worked, without the tags that were set by others.
  private Path items() throws IOException {
    Set<String> judged;
    try (var lines = Files.lines(SAMPLE.resolve("annotations.csv"))) {
      judged = lines.map(line -> line.split(",", 2)[0]).collect(Collectors.toSet());
    }
    var kept = folder.resolve("items.jsonl");
    try (var lines = Files.lines(SAMPLE.resolve("items.jsonl"))) {
      Files.write(
          kept,
          lines
              .filter(line -> judged.contains(line.split("\"", 5)[3]))
              .map(line -> line.replaceFirst("\"tags\": \\[[^]]*], ", ""))
              .toList());
    }
    return kept;
  }

  private void take(Path from, String said) {
    answers.add(from);
    push(KeyCode.CONTROL, KeyCode.I);
    await(
        () -> {
          var button = lookup("#import-all").tryQueryAs(Button.class);
          return button.isPresent() && !button.get().isDisabled();
        });
    type(KeyCode.ENTER);
    awaitStatus(said);
  }

  /// Rules as most say wherever people differ.
  private int rule() {
    push(KeyCode.ALT, KeyCode.F);
    await(() -> !lots().isEmpty());
    type(KeyCode.SLASH);
    write("people differ");
    type(KeyCode.ENTER);
    settle();
    int ruled = 0;
    for (; !lots().isEmpty(); ruled++) {
      var before = text(".place");
      type(KeyCode.M);
      awaitSoon(() -> text("#effect").contains("."));
      while (text("#effect").contains("Something is still open")) type(KeyCode.Y);
      type(KeyCode.ENTER);
      awaitSoon(() -> lots().isEmpty() || !text(".place").equals(before));
    }
    return ruled;
  }

  /// Waits as people do, for what is shown and nothing else.
  private static void awaitSoon(Callable<Boolean> shown) {
    try {
      WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, shown);
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  private List<Lot> lots() {
    return lookup("#lots")
        .<ListView<Lot>>tryQuery()
        .map(list -> List.copyOf(list.getItems()))
        .orElse(List.of());
  }

  private void freeze() {
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    settle();
    write("gold-1");
    type(KeyCode.ENTER);
    awaitStatus("Froze gold-1: 240 items");
  }

  private static Workspace assertKept(Workspace workspace) {
    assertEquals(
        List.of("gold-1 240"),
        workspace.snapshots().all().stream().map(QaJourneyTest::told).toList());
    var rulings = new HashSet<String>();
    workspace
        .decisions()
        .rulings(
            ruling -> {
              assertTrue(ruling.basis() instanceof Basis.Ruling);
              rulings.add(ruling.item());
            });
    assertEquals(208, rulings.size());
    assertEquals(0, workspace.decisions().labels(Decision.GOLD, "ml-0001").tags().size());
    assertEquals(List.of(), workspace.verify());
    return workspace;
  }

  private static String told(Snapshot snapshot) {
    return snapshot.name() + " " + snapshot.size().items();
  }
}
