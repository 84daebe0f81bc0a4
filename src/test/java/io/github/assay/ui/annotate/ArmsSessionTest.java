package io.github.assay.ui.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.Wiring;
import io.github.assay.domain.Arm;
import io.github.assay.testing.WindowTest;
import io.github.assay.workbench.Workbenches;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The project's arm decides what helps people to choose, from the next page on.
class ArmsSessionTest extends WindowTest {
  @Override
  protected Workbenches workbenches() {
    return new Wiring(Map.of()).workbenches();
  }

  @Test
  void theArmIsChosenByKeyboardAndKeptWithWhatWasShown() {
    goTo(KeyCode.A);
    assertEquals(
        List.of("kafka", "messaging", "profiling", "tutorial"), texts(".choice-row .choice-name"));

    choose(Arm.PLAIN);
    goTo(KeyCode.A);
    assertEquals(List.of(), texts(".choice-row .choice-name"));
    assertEquals("The project shows no suggestions now. Type to find a tag.", text(".choice-note"));
    type(KeyCode.DIGIT1);
    settle();
    write("jfr");
    type(KeyCode.ENTER);
    settle();
    type(KeyCode.ENTER);
    settle();

    assertEquals(
        List.of(Arm.ALL, Arm.PLAIN),
        read(
            workspace ->
                workspace.showings().of(ANNOTATOR, "i1").stream()
                    .map(one -> one.sight().arm())
                    .distinct()
                    .toList()));
    assertEquals(
        Set.of(2), read(workspace -> workspace.decisions().labels(ANNOTATOR, "i1").tags()));
  }

  @Test
  void tagsArePickedByFacetAndEscLeavesThemForTheEnd() {
    choose(Arm.FACETS);
    goTo(KeyCode.A);
    assertEquals(List.of("kafka", "jfr"), texts(".choice-row .choice-name"));

    type(KeyCode.DIGIT2);
    settle();
    assertEquals(List.of("kafka", "jfr"), texts(".choice-row .choice-name"), "it stays open");
    type(KeyCode.TAB);
    settle();
    assertEquals(List.of("messaging", "profiling"), texts(".choice-row .choice-name"));
    type(KeyCode.DIGIT2);
    settle();
    type(KeyCode.ESCAPE);
    settle();
    assertEquals(
        "The project shows no suggestions now. Tab opens a facet; type to find a tag.",
        text(".choice-note"));
    type(KeyCode.ENTER);
    settle();

    assertEquals(List.of("kafka", "jfr"), texts(".choice-row .choice-name"), "on the next item");

    assertEquals(
        Set.of(2, 4), read(workspace -> workspace.decisions().labels(ANNOTATOR, "i1").tags()));
  }

  private void choose(Arm arm) {
    goTo(KeyCode.P);
    for (int i = 0; i < 40 && !(scene.getFocusOwner() instanceof ComboBox<?>); i++)
      type(KeyCode.TAB);
    var arms = List.of(Arm.values());
    type(KeyCode.UP, arms.indexOf(Arm.ALL) - arms.indexOf(arm));
    push(KeyCode.CONTROL, KeyCode.S);
    settle();
    assertEquals("Saved: it holds from the next item on", text(".status"));
  }

  private List<String> texts(String selector) {
    return lookup(selector).queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
  }
}
