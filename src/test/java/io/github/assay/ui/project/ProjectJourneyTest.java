package io.github.assay.ui.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Arm;
import io.github.assay.domain.GoldPolicy;
import io.github.assay.domain.Project;
import io.github.assay.domain.Project.Order;
import io.github.assay.domain.Project.Queue;
import io.github.assay.testing.WindowTest;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the project agrees on, by keyboard only; the database is read at the end.
class ProjectJourneyTest extends WindowTest {
  @BeforeEach
  void goToProject() {
    goTo(KeyCode.P);
  }

  @Test
  void everythingIsAgreedOnByKeyboardAndHoldsAtOnce() {
    tabTo("most");
    type(KeyCode.LEFT, 2);
    tabTo("sure");
    fill("62.5");
    tabTo("withheld");
    fill("100 %");
    tabTo("order");
    type(KeyCode.DOWN, 2);
    tabTo("votes");
    type(KeyCode.RIGHT);
    tabTo("query");
    fill("kafka");
    tabTo("seed");
    fill("7");
    tabTo("policy");
    type(KeyCode.RIGHT, 2);
    tabTo("judges");
    type(KeyCode.DOWN);
    push(KeyCode.CONTROL, KeyCode.S);
    settle();
    assertEquals("Saved: it holds from the next item on", text(".status"));

    push(KeyCode.ALT, KeyCode.A);
    settle();
    assertEquals("2 left  ·  shuffled", text(".progress"));
    assertEquals(
        "Suggestions stay hidden on this item until it is submitted.", text(".choice-note"));

    var queue = new Queue(Order.RANDOM, 2, "kafka*", 7);
    var policy = peek(workspace -> workspace.decisions().policy());
    assertEquals(
        new Project(3, 0.625, 1, queue, Arm.ALL, Project.Judges.ANYBODY),
        read(workspace -> workspace.project().current()));
    assertEquals(new GoldPolicy(3), policy);
  }

  @Test
  void whatIsWrongIsSaidAndNothingIsSaved() {
    tabTo("sure");
    fill("120");
    tabTo("query");
    fill("@nobody");
    tabTo("seed");
    fill("one");
    push(KeyCode.CONTROL, KeyCode.S);
    settle();

    assertEquals("Nothing was saved: mend what is marked first", text(".status"));
    assertEquals("sure", scene.getFocusOwner().getId());
    assertEquals("\"120\" is no percentage; write 0 to 100", text("#sureComplaint"));
    assertEquals("No saved view is called \"nobody\"; none is saved yet", text("#queryComplaint"));
    assertEquals("\"one\" is no whole number of at most 18 digits", text("#seedComplaint"));
    assertEquals("120", lookup("#sure").<TextField>query().getText());
    assertEquals(Project.STANDARD, read(workspace -> workspace.project().current()));
  }

  @Test
  void whatIsSaidOfSuggestionsRestsWhereNoneIsShown() {
    tabTo("arm");
    type(KeyCode.UP, 3);
    settle();
    assertEquals(
        List.of(true, true, true), List.of(rests("most"), rests("sure"), rests("withheld")));

    type(KeyCode.DOWN);
    settle();
    assertEquals(
        List.of(false, false, false), List.of(rests("most"), rests("sure"), rests("withheld")));

    tabTo("sure");
    fill("120");
    tabTo("arm");
    type(KeyCode.UP);
    settle();
    assertEquals(
        List.of(true, false, true),
        List.of(rests("most"), rests("sure"), rests("withheld")),
        "what is wrong can be mended");
  }

  private boolean rests(String id) {
    return lookup("#" + id).query().isDisabled();
  }

  @Test
  void whatIsFilledInStaysWhileAnotherScreenIsInViewAndCanBeTakenBack() {
    tabTo("sure");
    fill("55");
    push(KeyCode.ALT, KeyCode.H);
    goTo(KeyCode.P);
    assertEquals("55", lookup("#sure").<TextField>query().getText());

    push(KeyCode.CONTROL, KeyCode.Z);
    settle();
    assertEquals("80", lookup("#sure").<TextField>query().getText());
    assertEquals(Order.FEWEST_VOTES, lookup("#order").<ComboBox<Order>>query().getValue());
  }

  private void fill(String text) {
    push(KeyCode.CONTROL, KeyCode.A);
    write(text);
  }

  /// Goes on with `Tab` until the focus is in the control.
  private void tabTo(String id) {
    for (int i = 0; i < 40; i++) {
      for (var at = scene.getFocusOwner(); at != null; at = at.getParent())
        if (id.equals(at.getId())) return;
      type(KeyCode.TAB);
    }
    throw new AssertionError("Tab does not reach " + id);
  }
}
