package io.github.assay.ui.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Tag;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.Workspace;
import io.github.assay.testing.WindowTest;
import io.github.assay.ui.support.Columns;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The numbers of a workspace and what is done about them, by keyboard only; the database is read
/// at the end.
///
/// Ids of tags: 1 kafka, 2 jfr, 3 messaging, 4 profiling, 5 tutorial, 6 survey.
class StatisticsJourneyTest extends WindowTest {
  @Override
  protected void prepare(Workspace workspace) {
    workspace
        .bulk()
        .write(
            writer -> {
              writer.item(item("n1", "New"), List.of("Tracing", "flame graphs"));
              writer.item(item("n2", "New"), List.of("Tracing"));
              writer.labels("qa", Decision.GOLD, row("i1", 1, 4));
              writer.labels("qa", Decision.GOLD, row("i3", 1, 6));
              writer.labels("qa", Decision.GOLD, row("i5", 4));
            });
  }

  private static Item item(String id, String title) {
    return new Item(id, title, "", Item.Origin.NONE);
  }

  private static LabelRow row(String item, Integer... tags) {
    return new LabelRow(
        item, Outcome.TAGGED, List.of(tags), List.of(), List.of(), new Basis.File("gold.csv"));
  }

  @BeforeEach
  void goToStatistics() {
    settle();
    push(KeyCode.ALT, KeyCode.S);
    await(
        () ->
            lookup("#checks").tryQuery().isPresent()
                && rows("#checks").stream().noneMatch(row -> row.contains("counting")));
  }

  private List<List<String>> rows(String table) {
    return Columns.rows(lookup(table).<TableView<?>>query());
  }

  private String query() {
    return lookup("#search").<TextField>query().getText();
  }

  @Test
  void everyCheckLeadsToItsItems() {
    assertEquals(
        List.of(
            List.of("Without a description", "2", "look"),
            List.of("Same text as another item", "2", "look"),
            List.of("With a tag that nobody approved", "2", "look"),
            List.of("Without any vote", "4", "work left"),
            List.of("Gold with one tag only", "1", "work left")),
        rows("#checks").stream()
            .skip(1)
            .filter(row -> !row.get(2).equals("fine"))
            .filter(row -> !row.getFirst().startsWith("Nearly"))
            .map(row -> row.subList(0, 3))
            .toList());

    type(KeyCode.DOWN);
    type(KeyCode.ENTER);
    settle();

    assertEquals("Data", text(".screen-title"));
    assertEquals("description:0", query());
    await(() -> text("#count").startsWith("2 of 7"));
  }

  @Test
  void aPairOfTheHeatMapLeadsToItsItems() {
    push(KeyCode.CONTROL, KeyCode.DIGIT4);
    settle();
    assertEquals("kafka: 2 of 3 gold items", readout());
    type(KeyCode.DOWN);
    assertEquals(
        "profiling with kafka: 1 items, 50 % of those with profiling, 0.8 times as often as by"
            + " chance",
        readout());
    assertEquals(List.of("kafka + profiling", "1", "0.8"), rows("#pairs").get(1));

    type(KeyCode.ENTER);
    settle();

    assertEquals("goldtag:\"profiling\" goldtag:\"kafka\"", query());
    await(() -> text("#count").startsWith("1 of 7"));
  }

  private String readout() {
    return lookup(".readout").<Label>query().getText();
  }

  @Test
  void tagsTagsAnItemAndLengthsAreTables() throws Exception {
    push(KeyCode.CONTROL, KeyCode.DIGIT2);
    settle();
    assertEquals(List.of("kafka", "tools", "66.7 %", "2"), rows("#uses").get(1));
    assertEquals(List.of("tools", "2", "2", "2"), rows("#facets").get(1));
    push(KeyCode.CONTROL, KeyCode.DIGIT5);
    settle();
    assertEquals(
        "3 to 21 characters, median 6, mean 9.6",
        lookup(".hint").queryAll().stream()
            .filter(Label.class::isInstance)
            .map(node -> ((Label) node).getText())
            .filter(text -> text.contains("characters"))
            .findFirst()
            .orElse(""));
    push(KeyCode.CONTROL, KeyCode.DIGIT3);
    settle();
    assertEquals(
        List.of(
            List.of("0", "0.0 %", "0"), List.of("1", "33.3 %", "1"), List.of("2", "66.7 %", "2")),
        rows("#sizes").subList(1, 4));

    var csv = folder.resolve("sizes.csv");
    answers.add(csv);
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
    settle();
    assertEquals(
        "Tags,Share,Items\r\n0,0.0 %,0\r\n1,33.3 %,1\r\n2,66.7 %,2\r\n", Files.readString(csv));
  }

  @Test
  void aSpellingIsApprovedAnotherMappedAndOneUndoTakesTheNewestBack() {
    openSpellings();
    assertEquals(
        List.of(List.of("Tracing", "waits", "2"), List.of("flame graphs", "waits", "1")),
        rows("#spellings").subList(1, 3));

    type(KeyCode.A);
    settle();
    push(KeyCode.CONTROL, KeyCode.A);
    write("tracing");
    apply();
    assertEquals(List.of("flame graphs", "waits", "1"), rows("#spellings").get(1));

    type(KeyCode.M);
    settle();
    push(KeyCode.CONTROL, KeyCode.A);
    write("profil");
    apply();
    assertEquals(1, rows("#spellings").size());
    push(KeyCode.CONTROL, KeyCode.Z);
    settle();
    assertEquals(List.of("flame graphs", "waits", "1"), rows("#spellings").get(1));

    var tags = read(workspace -> workspace.vocabulary().current());
    assertEquals("tools", tags.named("tracing").map(Tag::facet).orElse(""));
    assertEquals(List.of(), tags.named("profiling").map(Tag::aliases).orElseThrow());
  }

  @Test
  void aSpellingIsIgnoredAndHeededAgain() {
    openSpellings();
    type(KeyCode.I);
    apply();
    assertEquals(
        List.of(List.of("flame graphs", "waits", "1"), List.of("Tracing", "ignored", "—")),
        rows("#spellings").subList(1, 3));

    type(KeyCode.DOWN);
    type(KeyCode.I);
    apply();
    type(KeyCode.HOME);
    type(KeyCode.DOWN);
    type(KeyCode.I);
    apply();

    var ignored = read(workspace -> workspace.vocabulary().current().conventions().ignored());
    assertEquals(List.of("flame graphs"), ignored);
  }

  @Test
  void whoApprovesATagSeesTheItemsThatWereNamedSo() {
    openSpellings();
    type(KeyCode.A);
    settle();
    push(KeyCode.CONTROL, KeyCode.A);
    write("traces");
    await(() -> !lookup("#apply").query().isDisabled());
    interact(() -> lookup("#apply-show").query().requestFocus());
    type(KeyCode.SPACE);
    settle();

    assertEquals(
        "named:\"Tracing\" -tag:\"traces\"",
        lookup("#search").<TextField>query().getText().strip());
    await(() -> text("#count").startsWith("2"));
  }

  private void openSpellings() {
    push(KeyCode.CONTROL, KeyCode.DIGIT6);
    settle();
  }

  /// Waits until the sheet tells what would follow, then does it.
  private void apply() {
    await(
        () ->
            !lookup("#apply").query().isDisabled()
                && lookup(".guidance-name").tryQuery().isPresent());
    type(KeyCode.ENTER);
    settle();
  }

  @Test
  void numbersAreCountedAgainAfterOthersDecided() {
    push(KeyCode.ALT, KeyCode.A);
    settle();
    push(KeyCode.CONTROL, KeyCode.DIGIT0);
    goTo(KeyCode.S);

    await(
        () ->
            rows("#checks").stream()
                .anyMatch(
                    row -> row.getFirst().equals("Without any vote") && row.get(1).equals("3")));
  }

  @Test
  void wordsOfATagLeadToItsItems() {
    push(KeyCode.CONTROL, KeyCode.DIGIT7);
    await(() -> !lookup("#word-groups").<TableView<?>>query().getItems().isEmpty());

    assertEquals(
        List.of("All items", "kafka", "profiling", "survey"),
        rows("#word-groups").stream().skip(1).map(List::getFirst).toList());
    type(KeyCode.DOWN);
    settle();
    type(KeyCode.ENTER);
    settle();

    assertEquals("goldtag:\"kafka\"", query());
  }
}
