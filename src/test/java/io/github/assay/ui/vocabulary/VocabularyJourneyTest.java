package io.github.assay.ui.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Contrast;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Facet;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Phrase;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.Workspace;
import io.github.assay.testing.WindowTest;
import io.github.assay.ui.support.Prose;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The owner's work on the vocabulary by keyboard only; the database is read at its end.
///
/// Ids of tags: 1 kafka, 2 jfr, 3 messaging, 4 profiling, 5 tutorial, 6 survey. The tree begins
/// with the facet `tools`, of which kafka is selected.
class VocabularyJourneyTest extends WindowTest {
  @BeforeEach
  void goToVocabulary() {
    settle();
    interact(shell::close);
    settle();
    try (var bench = benches.open(file)) {
      label(bench.workspace(), "i1", 1, 4);
      label(bench.workspace(), "i3", 6);
      bench
          .workspace()
          .tickets()
          .open(
              "anna",
              new Ticket.About(Ticket.Kind.NEW_TAG, "", 0, "missing", "tracing", "We need it."));
    }
    restart();
    push(KeyCode.ALT, KeyCode.V);
    settle();
  }

  private static void label(Workspace workspace, String item, Integer... tags) {
    var row =
        new LabelRow(
            item,
            Outcome.TAGGED,
            List.of(tags),
            List.of(),
            List.of(),
            new Basis.File("labels.csv"));
    workspace.bulk().write(writer -> writer.labels("qa", Decision.GOLD, row));
  }

  /// Waits until the sheet tells what would follow, then does it.
  private void apply() {
    await(() -> !lookup("#apply").query().isDisabled());
    push(KeyCode.CONTROL, KeyCode.ENTER);
    settle();
  }

  private void fill(String text) {
    push(KeyCode.CONTROL, KeyCode.A);
    write(text);
  }

  private String selected() {
    return lookup(".tag-tree")
        .<TreeView<TagTree.Line>>query()
        .getSelectionModel()
        .getSelectedItem()
        .getValue()
        .name();
  }

  private String previewed() {
    await(() -> !lookup("#apply").query().isDisabled());
    return lookup(".edit-preview .prose").<Prose>queryAll().stream()
        .map(Prose::text)
        .collect(Collectors.joining("\n"));
  }

  private static List<String> names(Vocabulary vocabulary) {
    return vocabulary.tags().stream().map(Tag::name).toList();
  }

  @Test
  void everyEditIsMadeByKeyboardAndIsInTheDatabase() {
    assertEquals("kafka", selected());
    type(KeyCode.F2);
    fill("apache-kafka");
    apply();
    type(KeyCode.F6);
    fill("brokers");
    apply();
    push(KeyCode.CONTROL, KeyCode.L);
    fill("ak\nevent log");
    apply();
    push(KeyCode.CONTROL, KeyCode.H);
    write("franz");
    apply();
    push(KeyCode.CONTROL, KeyCode.D);
    write("jfr");
    type(KeyCode.TAB);
    write("One moves and one measures.");
    apply();
    push(KeyCode.CONTROL, KeyCode.G);
    fill("A log of events.");
    apply();
    type(KeyCode.INSERT);
    write("tracing");
    apply();
    assertEquals("tracing", selected());

    var vocabulary = read(workspace -> workspace.vocabulary().current());

    assertEquals(
        List.of("apache-kafka", "jfr", "messaging", "profiling", "tutorial", "survey", "tracing"),
        names(vocabulary));
    var kafka = vocabulary.tag(1);
    assertEquals("brokers", kafka.facet());
    assertEquals(List.of("ak", "event log"), kafka.aliases());
    assertEquals("A log of events.", kafka.guidance().definition());
    assertEquals(
        List.of(new Phrase(1, "franz", Phrase.Use.FINDS)), vocabulary.conventions().phrases());
    assertEquals(
        List.of(new Contrast(1, 2, "One moves and one measures.")),
        vocabulary.conventions().contrasts());
  }

  @Test
  void aMergeIsLookedAtDoneAndTakenBack() {
    push(KeyCode.CONTROL, KeyCode.M);
    write("prof");
    assertEquals(
        """
        Merge "kafka" into "profiling"
        Labels of 1 item change
        Gold labels: 3 → 2
        Items whose votes are tied: 0 → 0
        Rules: − name kafka, − alias apache kafka, + alias kafka, + alias apache kafka\
        """,
        previewed());
    apply();
    assertEquals("profiling", selected());
    push(KeyCode.CONTROL, KeyCode.Z);
    awaitStatus("Taken back: Merge");
    push(KeyCode.CONTROL, KeyCode.Y);
    awaitStatus("Done again: Merge");

    assertEquals(
        new TreeSet<>(List.of(4)),
        read(workspace -> workspace.gold().find("i1").orElseThrow().tags()));
  }

  @Test
  void aTagIsRetiredRevivedAndSplit() {
    type(KeyCode.DELETE);
    write("jfr");
    type(KeyCode.TAB);
    write("renamed");
    apply();
    push(KeyCode.CONTROL, KeyCode.F);
    write("kafka");
    type(KeyCode.DOWN);
    settle();
    assertEquals("jfr", selected(), "the successor");
    type(KeyCode.DOWN);
    type(KeyCode.DOWN);
    settle();
    assertEquals("kafka", selected());
    push(KeyCode.CONTROL, KeyCode.R);
    apply();
    assertEquals("kafka", selected());
    push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.S);
    write("lag");
    type(KeyCode.TAB);
    write("kafka-lag");
    apply();

    var vocabulary = read(workspace -> workspace.vocabulary().current());
    assertEquals(
        List.of("jfr", "messaging", "profiling", "tutorial", "survey", "kafka", "kafka-lag"),
        names(vocabulary));
    assertEquals(List.of(), vocabulary.conventions().retired());
  }

  @Test
  void aFacetHasItsRuleAndItsName() {
    type(KeyCode.UP);
    settle();
    assertEquals("tools", selected());
    type(KeyCode.F4);
    fill("1");
    type(KeyCode.TAB);
    fill("2");
    apply();
    type(KeyCode.F2);
    fill("things");
    apply();
    assertEquals("things", selected());

    assertEquals(
        List.of(new Facet("things", 1, 2)),
        read(workspace -> workspace.vocabulary().current().conventions().facets()));
  }

  @Test
  void aRequestIsAnswered() {
    push(KeyCode.CONTROL, KeyCode.DIGIT4);
    settle();
    type(KeyCode.A);
    settle();

    assertEquals(
        List.of(Ticket.State.ACCEPTED),
        read(workspace -> workspace.tickets().all().stream().map(Ticket::state).toList()));
  }

  @Test
  void theOwnerIsAskedToMergeAndToMendWhatIsWritten() {
    push(KeyCode.CONTROL, KeyCode.T);
    settle();
    type(KeyCode.DOWN);
    type(KeyCode.TAB, KeyCode.TAB);
    write("messag");
    assertEquals("Asks to merge kafka and messaging.", asking());
    type(KeyCode.ENTER);
    settle();
    push(KeyCode.CONTROL, KeyCode.T);
    settle();
    type(KeyCode.DOWN, KeyCode.DOWN);
    assertTrue(lookup("#ask").query().isDisabled());
    type(KeyCode.TAB, KeyCode.TAB);
    write("not every broker");
    assertEquals("Asks to mend what is written about kafka.", asking());
    type(KeyCode.ENTER);
    settle();
    push(KeyCode.CONTROL, KeyCode.DIGIT4);
    settle();
    assertEquals(3, lookup("#requests").<TableView<Ticket>>query().getItems().size());

    assertEquals(
        List.of(
            new Ticket.About(Ticket.Kind.GUIDANCE, "", 1, "", "", "not every broker"),
            new Ticket.About(Ticket.Kind.MERGE, "", 1, "", "messaging", "")),
        read(workspace -> workspace.tickets().all().stream().limit(2).map(Ticket::about).toList()));
  }

  @Test
  void whatIsApprovedIsNotAskedForAgain() {
    push(KeyCode.CONTROL, KeyCode.T);
    settle();
    type(KeyCode.TAB);
    write("Kafka");
    assertEquals("It is approved already: kafka.", asking());
    assertTrue(lookup("#ask").query().isDisabled());
  }

  private String asking() {
    return lookup(".edit-sheet > .hint").<Labeled>query().getText();
  }

  @Test
  void aFindingLeadsToItsTagAndARuleIsSuspended() {
    push(KeyCode.CONTROL, KeyCode.DIGIT3);
    settle();
    type(KeyCode.ENTER);
    settle();
    assertEquals("jfr", selected());
    push(KeyCode.CONTROL, KeyCode.DIGIT2);
    settle();
    type(KeyCode.S);
    await(() -> !lookup("#apply").query().isDisabled());
    assertTrue(text(".edit-sheet .heading").startsWith("Suspend the rule"));
    type(KeyCode.ENTER);
    settle();

    var phrases = read(workspace -> workspace.vocabulary().current().conventions().phrases());
    assertEquals(List.of(Phrase.Use.SUSPENDED), phrases.stream().map(Phrase::use).toList());
  }

  @Test
  void aRuleThatIsOnlyLookedAtGoesOn() {
    push(KeyCode.CONTROL, KeyCode.DIGIT2);
    settle();
    type(KeyCode.S);
    await(() -> !lookup("#apply").query().isDisabled());
    type(KeyCode.ESCAPE);
    settle();
    type(KeyCode.S);
    await(() -> !lookup("#apply").query().isDisabled());
    assertTrue(text(".edit-sheet .heading").startsWith("Suspend the rule"));
    type(KeyCode.ESCAPE);
    settle();

    assertEquals(
        List.of(), read(workspace -> workspace.vocabulary().current().conventions().phrases()));
  }

  @Test
  void whatCannotBeIsToldOnTheSheet() {
    type(KeyCode.F2);
    fill("JFR");
    await(() -> lookup(".edit-preview .complaint").tryQuery().isPresent());

    assertTrue(text(".edit-preview .complaint").contains("there is a tag \"jfr\" already"));
    assertEquals(true, lookup("#apply").query().isDisabled());
    type(KeyCode.ESCAPE);
    assertEquals(
        "kafka", read(workspace -> workspace.vocabulary().current().tags().getFirst().name()));
  }
}
