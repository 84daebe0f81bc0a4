package io.github.assay.ui.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Draft;
import io.github.assay.domain.Field;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Span;
import io.github.assay.domain.Verdict;
import io.github.assay.testing.WindowTest;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An author writes an item by keyboard only; suggestions follow the text.
class WritingSessionTest extends WindowTest {
  @BeforeEach
  void goToWrite() {
    goTo(KeyCode.W);
  }

  @Test
  void whatIsWrittenIsSavedWithItsTagsAndTheirGrounds() throws Exception {
    write("Kafka at home");
    await(() -> names().contains("kafka"));
    push(KeyCode.ALT, KeyCode.DIGIT1);
    type(KeyCode.TAB);
    write("A short survey");
    await(() -> names().contains("survey"));
    push(KeyCode.ALT, KeyCode.DIGIT2);
    push(KeyCode.CONTROL, KeyCode.ENTER);
    settle();
    assertEquals("Saved as written-6", text(".status"));

    var entries =
        read(
            workspace ->
                workspace.decisions().history("written-6").stream().map(Decision::entry).toList());
    assertEquals(
        List.of(
            entry(new Act.Mark(1, Verdict.YES), new Basis.Rule(new Span(Field.TITLE, 0, 5), 1)),
            entry(new Act.Mark(3, Verdict.YES), new Basis.Implied("kafka")),
            entry(
                new Act.Mark(6, Verdict.YES),
                new Basis.Rule(new Span(Field.DESCRIPTION, 8, 14), 2)),
            entry(new Act.End(Outcome.TAGGED, ""), new Basis.Typed())),
        entries);
  }

  @Test
  void oneKeyTakesTheFirstSuggestions() throws Exception {
    write("Kafka survey");
    await(() -> names().equals(List.of("kafka", "survey", "messaging")));
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT2);
    await(() -> names().isEmpty());

    await(() -> kept().equals(new Draft("Kafka survey", "", List.of(1, 3, 6))));
  }

  @Test
  void suggestionsGoWithTheWordsThatGaveThem() {
    write("kafka");
    await(() -> names().contains("kafka"));
    push(KeyCode.CONTROL, KeyCode.A);
    write("nothing");
    await(() -> names().isEmpty());

    assertEquals(5, read(workspace -> workspace.items().count()).intValue());
  }

  @Test
  void whatIsBeingWrittenSurvivesTheEndOfTheProgram() throws Exception {
    write("Kafka at home");
    await(() -> names().contains("kafka"));
    push(KeyCode.ALT, KeyCode.DIGIT1);
    type(KeyCode.TAB);
    write("and at work");
    await(() -> kept().equals(new Draft("Kafka at home", "and at work", List.of(1, 3))));

    restart();
    push(KeyCode.ALT, KeyCode.W);
    await(() -> lookup(".text-area").<TextArea>query().getText().equals("and at work"));
    push(KeyCode.CONTROL, KeyCode.ENTER);
    settle();

    assertEquals(Draft.NONE, kept());
    assertEquals(
        List.of(1, 3),
        read(
            workspace -> List.copyOf(workspace.decisions().labels(ANNOTATOR, "written-6").tags())));
  }

  @Test
  void aNewVersionBeginsWithTheTextAndItsTagsAndLeavesTheOldOneAsItIs() {
    push(KeyCode.ALT, KeyCode.A);
    settle();
    type(KeyCode.DIGIT1);
    settle();
    type(KeyCode.F8);
    settle();
    await(() -> text(".rewriting").equals("New version of i1"));
    type(KeyCode.END);
    write(" 4");
    push(KeyCode.CONTROL, KeyCode.ENTER);
    settle();
    assertEquals("Saved as i1-2", text(".status"));

    var items = peek(workspace -> Stream.of("i1", "i1-2").map(workspace.items()::find).toList());
    var old = items.getFirst().orElseThrow();
    var fresh = items.getLast().orElseThrow();
    assertEquals("Consumer lag in Kafka", old.title());
    assertEquals("Consumer lag in Kafka 4", fresh.title());
    assertEquals(old.description(), fresh.description());
    assertEquals("i1", fresh.origin().group());
    assertEquals("{\"version_of\":\"i1\"}", fresh.origin().extra());
    assertEquals(
        List.of(1, 3),
        read(workspace -> List.copyOf(workspace.decisions().labels(ANNOTATOR, "i1-2").tags())));
  }

  @Test
  void aNewVersionSurvivesTheEndOfTheProgram() {
    push(KeyCode.ALT, KeyCode.A);
    settle();
    type(KeyCode.F8);
    settle();
    await(() -> kept().of().equals("i1"));

    restart();
    push(KeyCode.ALT, KeyCode.W);
    await(() -> text(".rewriting").equals("New version of i1"));
  }

  @Test
  void aNewVersionDoesNotTakeThePlaceOfWhatIsBeingWritten() {
    write("Mine");
    push(KeyCode.ALT, KeyCode.A);
    settle();
    type(KeyCode.F8);
    settle();

    awaitStatus("Save or throw away this text first");
    assertEquals("Mine", lookup(".written-title").<TextField>query().getText());
  }

  @Test
  void digitsWriteInTheTextAndTakeInTheSearch() {
    write("kafka 2");
    await(() -> names().contains("kafka"));
    interact(() -> lookup("#search").query().requestFocus());
    type(KeyCode.DIGIT1);
    settle();
    write("t");
    type(KeyCode.DIGIT1);
    settle();

    await(() -> kept().equals(new Draft("kafka 2", "", List.of(1, 3, 5))));
  }

  private Draft kept() {
    return peek(workspace -> workspace.drafts().of(ANNOTATOR));
  }

  @Test
  void nothingIsSavedWithoutAText() {
    push(KeyCode.CONTROL, KeyCode.ENTER);
    settle();

    assertEquals("There is nothing to save yet: write a title or a description", text(".status"));
  }

  @Test
  void aTextFromRightToLeftIsNotWrapped() {
    type(KeyCode.TAB);
    interact(() -> lookup(".text-area").<TextArea>query().setText("مرحبا بالعالم ".repeat(40)));
    settle();

    assertFalse(lookup(".text-area").<TextArea>query().isWrapText());
  }

  private List<String> names() {
    return lookup(".choice-name").queryAll().stream().map(WritingSessionTest::text).toList();
  }

  private static String text(Node node) {
    return ((Label) node).getText();
  }

  private static Decision.Entry entry(Act act, Basis basis) {
    return new Decision.Entry(ANNOTATOR, ANNOTATOR, "written-6", act, basis);
  }
}
