package io.github.assay.ui.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Act;
import io.github.assay.domain.Arm;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Facet;
import io.github.assay.domain.Note;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Project;
import io.github.assay.domain.Showing;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Verdict;
import io.github.assay.store.Workspace;
import io.github.assay.testing.SmallWorkspace;
import io.github.assay.testing.WindowTest;
import io.github.assay.ui.support.Prose;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A session by keyboard only in a project that has agreed on rules: facet `formats` takes exactly
/// one tag, `tools` at most two, and `topics` any number.
///
/// Ids of tags: 1 kafka, 2 jfr, 3 messaging, 4 profiling, 5 tutorial, 6 survey. On item `i1` the
/// suggestions are 1 kafka, 2 profiling, 3 tutorial, 4 messaging.
class AgreementsSessionTest extends WindowTest {
  @Override
  protected void prepare(Workspace workspace) {
    SmallWorkspace.agree(workspace, new Facet("formats", 1, 1), new Facet("tools", 0, 2));
    workspace
        .project()
        .change(new Project(5, 0.8, 0, Project.STANDARD.queue(), Arm.ALL, Project.Judges.OTHERS));
  }

  @BeforeEach
  void goToAnnotate() {
    goTo(KeyCode.A);
  }

  @Test
  void aBrokenRuleIsToldOnceAndEnterSubmitsAllTheSame() {
    type(KeyCode.DIGIT1);
    settle();
    type(KeyCode.ENTER);
    settle();
    assertEquals("formats: 1 needed, 0 chosen", text(".doubts .label"));
    type(KeyCode.ENTER);
    settle();

    assertEquals(Outcome.TAGGED, outcome("i1"));
    var about =
        new Ticket.About(
            Ticket.Kind.DISAGREEMENT, "i1", 0, "facet rule broken", "formats", "0 tags");
    assertEquals(List.of(about), tickets());
  }

  @Test
  void whatWasKeptToIsListedInData() {
    type(KeyCode.DIGIT1);
    settle();
    type(KeyCode.ENTER);
    settle();
    type(KeyCode.ENTER);
    settle();
    goTo(KeyCode.D);
    interact(() -> lookup("#search").<TextField>query().setText("has:disagreement"));
    await(() -> listed() == 1);

    assertTrue(
        lookup(".table-cell.flag-cell").queryAllAs(Labeled.class).stream()
            .map(Labeled::getText)
            .anyMatch("disagreement: facet rule broken"::equals));
  }

  private int listed() {
    return lookup("#table").<TableView<?>>query().getItems().size();
  }

  @Test
  void theMeterTellsWhichFacetsStillNeedATag() {
    assertEquals("0 of 1 required facets, still needed: formats", text(".meter"));
    type(KeyCode.DIGIT3);
    settle();
    assertEquals("1 of 1 required facets", text(".meter"));
    push(KeyCode.CONTROL, KeyCode.Z);
    settle();
    assertEquals("0 of 1 required facets, still needed: formats", text(".meter"));
  }

  @Test
  void theMeterStandsBesideWhatIsWrittenToo() {
    goTo(KeyCode.W);
    assertEquals("0 of 1 required facets, still needed: formats", text(".meter"));
    write("A tutorial");
    await(() -> !lookup(".choice-row").queryAll().isEmpty());
    push(KeyCode.ALT, KeyCode.DIGIT1);
    settle();
    assertEquals("1 of 1 required facets", text(".meter"));
  }

  @Test
  void theVersionUnderWhichAnItemIsLabelledFollowsTheVocabulary() {
    assertEquals("i1  ·  vocabulary\u00a0and\u00a0guideline\u00a02", origin());
    goTo(KeyCode.V);
    type(KeyCode.F2);
    push(KeyCode.CONTROL, KeyCode.A);
    write("apache-kafka");
    await(() -> !lookup("#apply").query().isDisabled());
    push(KeyCode.CONTROL, KeyCode.ENTER);
    settle();

    goTo(KeyCode.A);
    assertEquals("i1  ·  vocabulary\u00a0and\u00a0guideline\u00a03", origin());
    type(KeyCode.DIGIT1);
    settle();
    assertEquals(3, read(workspace -> workspace.vocabulary().current().version()).intValue());
  }

  private String origin() {
    return lookup(".item .hint").<Prose>query().text();
  }

  @Test
  void aTagThatMendsTheRuleEndsTheDoubt() {
    type(KeyCode.DIGIT1, KeyCode.ENTER);
    settle();
    type(KeyCode.DIGIT3, KeyCode.ENTER);
    settle();

    assertEquals(Outcome.TAGGED, outcome("i1"));
    assertEquals(List.of(), tickets());
  }

  @Test
  void theSecondTagOfAFacetThatTakesOneReplacesTheFirst() {
    type(KeyCode.DIGIT3);
    write("survey");
    type(KeyCode.ENTER);
    settle();

    assertEquals("tutorial made room, since only one may be there", text(".status"));
    assertEquals(Map.of(6, Verdict.YES), verdicts("i1"));
  }

  @Test
  void whatIsTypedBeforeANameSaysNoOrUnsure() {
    write("-survey");
    type(KeyCode.ENTER);
    write("?jfr");
    type(KeyCode.ENTER);
    write("topics:pro");
    type(KeyCode.ENTER);

    assertEquals(Map.of(6, Verdict.NO, 2, Verdict.UNSURE, 4, Verdict.YES), verdicts("i1"));
  }

  @Test
  void tabGoesAlongTheFacetsAndArrowsWithinOne() {
    type(KeyCode.TAB, KeyCode.TAB);
    settle();
    assertEquals(
        "Tags of topics: type to narrow", lookup(".text-field").<TextField>query().getPromptText());
    type(KeyCode.DOWN, KeyCode.ENTER);
    settle();

    assertEquals(Map.of(4, Verdict.YES), verdicts("i1"));
  }

  @Test
  void aRetiredNameFindsItsSuccessorAndNeverItself() {
    write("zookeeper");
    settle();
    assertTrue(texts().contains("was zookeeper"), () -> texts().toString());
    type(KeyCode.ENTER);
    write("gopher");
    settle();
    assertTrue(
        texts().contains("gopher is no longer used. nobody uses it"), () -> texts().toString());
    type(KeyCode.ENTER);

    assertEquals(Map.of(1, Verdict.YES, 3, Verdict.YES), verdicts("i1"));
  }

  @Test
  void allThatIsSureIsTakenAsOneActWithinTheRules() {
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
    settle();
    var sure = List.of(1, 4, 5, 3);

    var batches =
        read(
            workspace ->
                workspace.decisions().history("i1").stream()
                    .collect(
                        Collectors.groupingBy(
                            Decision::batch,
                            Collectors.mapping(
                                decision -> ((Act.Mark) decision.entry().act()).tag(),
                                Collectors.toList()))));
    assertEquals(List.of(sure), List.copyOf(batches.values()));
  }

  @Test
  void tagsOfTheItemBeforeAreTakenOver() {
    type(KeyCode.DIGIT1, KeyCode.DIGIT3, KeyCode.ENTER);
    settle();
    push(KeyCode.CONTROL, KeyCode.R);
    settle();

    assertEquals(
        List.of(
            new Decision.Entry(
                ANNOTATOR, ANNOTATOR, "i2", new Act.Mark(1, Verdict.YES), new Basis.Repeated("i1")),
            new Decision.Entry(
                ANNOTATOR, ANNOTATOR, "i2", new Act.Mark(3, Verdict.YES), new Basis.Repeated("i1")),
            new Decision.Entry(
                ANNOTATOR,
                ANNOTATOR,
                "i2",
                new Act.Mark(5, Verdict.YES),
                new Basis.Repeated("i1"))),
        read(
            workspace ->
                workspace.decisions().history("i2").stream().map(Decision::entry).toList()));
  }

  @Test
  void aBadSuggestionIsReportedWithAReasonAndRefused() {
    push(KeyCode.ALT, KeyCode.DIGIT2);
    settle();
    assertEquals("What is wrong with profiling?", text(".question .heading"));
    type(KeyCode.DIGIT3);
    settle();

    assertEquals("", lookup("#search").queryTextInputControl().getText(), "the key is used up");
    assertEquals(Map.of(4, Verdict.NO), verdicts("i1"));
    assertEquals(
        List.of(
            new Ticket.About(
                Ticket.Kind.BAD_SUGGESTION, "i1", 4, "too narrow", "alias profiling", "")),
        tickets());
  }

  @Test
  void aTagThatIsMissingIsAskedForByTheNameThatWasSearchedFor() {
    write("tracing");
    push(KeyCode.CONTROL, KeyCode.T);
    settle();
    type(KeyCode.TAB, KeyCode.TAB);
    write("spans are not metrics");
    type(KeyCode.ENTER);
    settle();

    assertEquals(
        List.of(
            new Ticket.About(Ticket.Kind.NEW_TAG, "i1", 0, "", "tracing", "spans are not metrics")),
        tickets());
    assertEquals(Map.of(), verdicts("i1"));
  }

  @Test
  void aRequestIsTakenBackAndComesAgainByTheKeysOfEveryAct() {
    write("tracing");
    push(KeyCode.CONTROL, KeyCode.T);
    settle();
    type(KeyCode.ENTER);
    settle();

    push(KeyCode.CONTROL, KeyCode.Z);
    awaitStatus("The request to the owner is taken back");
    assertEquals(
        List.of(true),
        peek(workspace -> workspace.tickets().all().stream().map(Ticket::isTakenBack).toList()));
    push(KeyCode.CONTROL, KeyCode.Y);
    awaitStatus("The owner has the request on the list again");
    assertEquals(
        List.of(Ticket.State.OPEN),
        read(workspace -> workspace.tickets().all().stream().map(Ticket::state).toList()));
  }

  @Test
  void aNoteIsKeptShownAndTakenBack() {
    type(KeyCode.F4);
    settle();
    write("is this a talk");
    type(KeyCode.ENTER);
    settle();
    assertEquals("is this a talk", lookup(".note").query().getAccessibleText());

    assertEquals(List.of("is this a talk"), read(AgreementsSessionTest::notes));
  }

  @Test
  void aNoteIsKeptWhileItIsWrittenAndEscPutsTheOldOneBack() throws Exception {
    type(KeyCode.F4);
    settle();
    write("old");
    type(KeyCode.ENTER);
    settle();
    type(KeyCode.F4);
    settle();
    write(" and new");
    await(() -> peek(AgreementsSessionTest::notes).equals(List.of("old and new")));
    type(KeyCode.ESCAPE);
    settle();
    assertEquals("old", lookup(".note").query().getAccessibleText());

    assertEquals(List.of("old"), read(AgreementsSessionTest::notes));
  }

  private static List<String> notes(Workspace workspace) {
    return workspace.notes().of("i1").stream().map(Note::text).toList();
  }

  @Test
  void controlAndADigitShowWhereASuggestionStandsAndF6WhatTagsMean() {
    push(KeyCode.CONTROL, KeyCode.DIGIT3);
    settle();
    assertEquals("tutorial", text(".guidance-name"));
    push(KeyCode.CONTROL, KeyCode.DIGIT1);
    settle();
    assertTrue(texts().contains("Not messaging"), () -> texts().toString());
    type(KeyCode.F6);
    settle();
    assertEquals(7, lookup(".guidance-name").queryAll().size());
  }

  @Test
  void aChipMovesForwardByKeyAndThatIsUndone() {
    type(KeyCode.DIGIT1, KeyCode.DIGIT3, KeyCode.DIGIT4);
    settle();
    var chip = lookup(".chip").lookup("messaging").query();
    interact(chip::requestFocus);
    push(KeyCode.CONTROL, KeyCode.LEFT);
    settle();
    push(KeyCode.CONTROL, KeyCode.LEFT);
    settle();

    assertEquals(
        List.of(List.of(1, 3, 5), List.of(3, 1, 5)),
        read(
            workspace ->
                workspace.decisions().history("i1").stream()
                    .map(decision -> decision.entry().act())
                    .filter(Act.Order.class::isInstance)
                    .map(act -> ((Act.Order) act).tags())
                    .toList()));
  }

  @Test
  void whatWasShownIsInTheStore() {
    type(KeyCode.DIGIT1);
    settle();

    assertEquals(
        List.of(List.of(1, 4, 5, 3)),
        read(
            workspace ->
                workspace.showings().of(ANNOTATOR, "i1").stream()
                    .map(
                        showing ->
                            showing.sight().offers().stream().map(Showing.Shown::tag).toList())
                    .toList()));
  }

  private List<String> texts() {
    return lookup(".label").queryAll().stream()
        .map(node -> ((javafx.scene.control.Label) node).getText())
        .toList();
  }

  private Outcome outcome(String item) {
    return read(workspace -> workspace.decisions().labels(ANNOTATOR, item).outcome());
  }

  private Map<Integer, Verdict> verdicts(String item) {
    return read(workspace -> workspace.decisions().labels(ANNOTATOR, item).verdicts());
  }

  private List<Ticket.About> tickets() {
    try (var bench = benches.openReadOnly(file)) {
      return bench.workspace().tickets().all().stream().map(Ticket::about).toList();
    }
  }
}
