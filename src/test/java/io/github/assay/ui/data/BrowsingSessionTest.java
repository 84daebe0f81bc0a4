package io.github.assay.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Outcome;
import io.github.assay.domain.Verdict;
import io.github.assay.store.Workspace;
import io.github.assay.testing.WindowTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Looking through the items and changing many at once, by keyboard only; the database is read at
/// the end.
///
/// Ids of tags: 1 kafka, 2 jfr, 3 messaging, 4 profiling, 5 tutorial, 6 survey.
class BrowsingSessionTest extends WindowTest {
  @BeforeEach
  void goToData() {
    goTo(KeyCode.D);
  }

  @Test
  void wordsAreSearchedAndTheItemIsOpenedForWork() {
    ask("profiling ");
    assertEquals(List.of("i5", "i1"), idsInView());

    type(KeyCode.ENTER);
    type(KeyCode.DOWN);
    type(KeyCode.ENTER);
    settle();

    assertEquals("Annotate", text(".screen-title"));
    assertEquals(
        "Profiling with care, and a tutorial at the end.",
        lookup(".item-description").<Node>query().getAccessibleText());
  }

  @Test
  void tickedItemsGetATagAndOneUndoTakesItBack() {
    ask("kafka ");
    type(KeyCode.ENTER);
    push(KeyCode.SHIFT, KeyCode.DOWN);
    addTag("jfr");
    settle();
    assertEquals(Map.of("i1", "2", "i3", "2"), tags(2));

    type(KeyCode.SPACE);
    push(KeyCode.CONTROL, KeyCode.Z);
    settle();

    assertEquals(Map.of(), read(workspace -> yes(workspace)));
  }

  @Test
  void allItemsOfTheQueryAreChangedAndFinishedOnesStayFinished() {
    push(KeyCode.ALT, KeyCode.A);
    settle();
    type(KeyCode.DIGIT1);
    type(KeyCode.ENTER);
    settle();
    push(KeyCode.CONTROL, KeyCode.DIGIT0);
    goTo(KeyCode.D);

    type(KeyCode.ENTER);
    push(KeyCode.CONTROL, KeyCode.A);
    assertEquals("5 items ticked", text("#ticked"));
    addTag("survey");

    var labels =
        read(
            workspace ->
                List.of("i1", "i2", "i3").stream()
                    .map(id -> workspace.decisions().labels(ANNOTATOR, id))
                    .map(each -> each.outcome() + " " + each.tags())
                    .toList());
    assertEquals(
        List.of(Outcome.TAGGED + " [1, 3, 6]", Outcome.TAGGED + " [6]", Outcome.OPEN + " [6]"),
        labels);
  }

  @Test
  void oneTagTakesThePlaceOfAnother() {
    type(KeyCode.ENTER);
    type(KeyCode.SPACE);
    addTag("kafka");
    settle();

    type(KeyCode.EQUALS);
    settle();
    write("kafka");
    type(KeyCode.ENTER);
    write("profiling");
    type(KeyCode.ENTER);
    settle();
    assertEquals(
        "1 of 1 items change: +1 \u22122 tags. 1 of them is not finished and stays so.",
        text(".bulk-preview"));
    type(KeyCode.ENTER);
    settle();

    var verdicts = read(workspace -> workspace.decisions().labels(ANNOTATOR, "i1").verdicts());
    assertEquals(new TreeMap<>(Map.of(4, Verdict.YES)), verdicts);
  }

  @Test
  void completionWritesTheTermAndTheTableFollows() {
    type(KeyCode.ENTER);
    type(KeyCode.SPACE);
    addTag("kafka");
    settle();
    type(KeyCode.SLASH);
    write("tag:mess");
    settle();
    type(KeyCode.TAB);
    settle();

    assertEquals("tag:messaging ", lookup("#search").<TextField>query().getText());
    assertEquals(List.of("i1"), idsInView());
  }

  @Test
  void whatIsWrongIsSaidAndTheTableStays() {
    ask("kafka ");
    interact(() -> lookup("#search").<TextField>query().setText("kafka tag:nothing"));
    settle();

    assertEquals(2, idsInView().size());
    assertEquals(
        true,
        text(".complaint").startsWith("Column 11: no tag is called \"nothing\";"),
        text(".complaint"));

    type(KeyCode.ESCAPE);
    settle();
    sleep(120);
    settle();
    assertEquals(5, idsInView().size());
  }

  @Test
  void theViewIsExportedInItsOrder() throws IOException {
    var file = folder.resolve("view.jsonl");
    answers.add(file);
    ask("profiling ");
    type(KeyCode.DOWN, KeyCode.E);
    settle();
    type(KeyCode.ENTER);
    awaitStatus("Wrote");

    var ids =
        Files.readAllLines(file).stream()
            .map(line -> line.replaceAll(".*\"id\":\"(i\\d)\".*", "$1"))
            .toList();
    assertEquals(List.of("i5", "i1"), ids);
  }

  @Test
  void anAnswerThatTakesLongIsAnnounced() {
    var release = hold();
    interact(() -> lookup("#search").<TextField>query().setText("kafka"));
    try {
      WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> text("#count").equals("Looking…"));
    } catch (TimeoutException e) {
      throw new AssertionError(text("#count"), e);
    } finally {
      release.countDown();
    }

    await(() -> text("#count").startsWith("2 of 5"));
  }

  @Test
  void historyTellsWhoDidWhat() {
    type(KeyCode.ENTER);
    type(KeyCode.SPACE);
    addTag("kafka");
    settle();
    type(KeyCode.H);
    settle();

    var table = lookup(".history-table").<TableView<HistoryPane.Line>>query();
    assertEquals(
        List.of("mara + messaging implied by kafka", "mara + kafka bulk edit of all items"),
        table.getItems().stream()
            .map(line -> line.who() + " " + line.what() + " " + line.basis())
            .toList());

    type(KeyCode.ESCAPE);
    assertEquals(0, lookup(".history-table").queryAll().size());
  }

  private void ask(String query) {
    interact(
        () -> {
          var field = lookup("#search").<TextField>query();
          field.requestFocus();
          field.clear();
        });
    write(query);
    settle();
    sleep(120);
    settle();
  }

  private void addTag(String name) {
    type(KeyCode.PLUS);
    settle();
    write(name);
    type(KeyCode.ENTER);
    settle();
    sleep(50);
    settle();
    type(KeyCode.ENTER);
    settle();
  }

  private List<String> idsInView() {
    return lookup("#table").<TableView<Slot>>query().getItems().stream()
        .map(slot -> slot.row().orElseThrow().item().id())
        .toList();
  }

  private Map<String, String> tags(int tag) {
    return lookup("#table").<TableView<Slot>>query().getItems().stream()
        .map(slot -> slot.row().orElseThrow())
        .filter(row -> row.own().labels().tags().contains(tag))
        .collect(Collectors.toMap(row -> row.item().id(), row -> Integer.toString(tag)));
  }

  private static Map<String, String> yes(Workspace workspace) {
    var tags = new TreeMap<String, String>();
    workspace
        .items()
        .forEach(
            item -> {
              var yes = workspace.decisions().labels(ANNOTATOR, item.id()).tags();
              if (!yes.isEmpty()) tags.put(item.id(), yes.toString());
            });
    return tags;
  }
}
