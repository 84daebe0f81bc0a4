package io.github.assay.ui.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Verdict;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.testing.SmallWorkspace;
import io.github.assay.testing.WindowTest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Training beside other work, stopped, and refused.
class TrainingInTheWindowTest extends WindowTest {
  private static final int MANY = 600;

  @BeforeEach
  void showTheWindow() {
    settle();
  }

  @Test
  void stoppedTrainingKeepsNothingAndTheWindowStaysAlive() {
    addGold();
    openLongTraining();
    await(() -> lookup(".job .progress-bar").tryQuery().isPresent());
    await(() -> lookup(".job .progress-bar").<ProgressBar>query().getProgress() > 0);

    push(KeyCode.ALT, KeyCode.A);
    settle();
    type(KeyCode.DIGIT1);
    settle();
    assertTrue(lookup(".job").tryQuery().isPresent(), "it trains while somebody labels");
    push(KeyCode.CONTROL, KeyCode.PERIOD);
    awaitStatus("Stopped: Train linear");

    assertFalse(lookup(".job").tryQuery().isPresent());
    var kept =
        read(
            workspace ->
                List.of(
                    workspace.runs().all().size(),
                    workspace.snapshots().all().size(),
                    workspace.splits().note(),
                    workspace.decisions().labels(ANNOTATOR, "i1").verdicts()));
    assertEquals(List.of(0, 0, "", Map.of(1, Verdict.YES, 3, Verdict.YES)), kept);
  }

  @Test
  void closingTheWindowStopsTheTraining() {
    addGold();
    openLongTraining();
    await(() -> lookup(".job .progress-bar").<ProgressBar>query().getProgress() > 0);

    restart();

    assertEquals(0, read(workspace -> workspace.runs().all().size()).intValue());
  }

  @Test
  void withoutGoldPeopleAreToldWhatToDoFirst() {
    push(KeyCode.ALT, KeyCode.E);
    settle();
    type(KeyCode.T);
    type(KeyCode.ENTER);
    await(() -> notice().startsWith("no item is gold yet"));

    assertEquals(
        List.of(0, 0),
        read(
            workspace ->
                List.of(workspace.runs().all().size(), workspace.snapshots().all().size())));
  }

  @Test
  void badSettingIsToldBesideItsFieldAndCannotBeTrained() {
    push(KeyCode.ALT, KeyCode.E);
    settle();
    type(KeyCode.T);
    goTo("#knob-words");
    push(KeyCode.CONTROL, KeyCode.A);
    write("9");

    assertEquals(
        "setting words is \"9\"; it must be a whole number from 0 to 5", text("#complaint-words"));
    assertTrue(lookup("#train").<Button>query().isDisabled());

    push(KeyCode.CONTROL, KeyCode.A);
    write("3");
    assertFalse(lookup("#complaint-words").query().isVisible());
    assertFalse(lookup("#train").<Button>query().isDisabled());
  }

  private String notice() {
    return shell.failures().noticeProperty().get().text();
  }

  private void openLongTraining() {
    push(KeyCode.ALT, KeyCode.E);
    settle();
    type(KeyCode.T);
    type(KeyCode.DOWN);
    set("#knob-epochs", "1000");
    set("#knob-tolerance", "0");
    type(KeyCode.ENTER);
  }

  private void set(String field, String value) {
    goTo(field);
    push(KeyCode.CONTROL, KeyCode.A);
    write(value);
  }

  /// Goes to a field with the key for that.
  private void goTo(String field) {
    for (int i = 0; i < 20 && !lookup(field).<TextField>query().isFocused(); i++) type(KeyCode.TAB);
    assertTrue(lookup(field).<TextField>query().isFocused(), field);
  }

  private void addGold() {
    interact(shell::close);
    settle();
    try (var workbench = benches.open(file)) {
      workbench
          .workspace()
          .bulk()
          .write(
              writer -> {
                for (int i = 0; i < MANY; i++) {
                  var tag = SmallWorkspace.TAGS.get(i % 6).name();
                  var item = new Item("g" + i, "About " + tag, words(i), Item.Origin.NONE);
                  writer.item(item, List.of());
                  writer.labels("import", Decision.GOLD, row(item.id(), 1 + i % 6));
                }
              });
    }
    restart();
  }

  /// Enough to read that a thousand passes take their time.
  private static String words(long seed) {
    return new Random(seed)
        .ints(150, 0, 5000)
        .mapToObj(number -> "w" + Integer.toString(number * 7919, 36))
        .collect(Collectors.joining(" "));
  }

  private static LabelRow row(String item, int tag) {
    return new LabelRow(
        item, Outcome.TAGGED, List.of(tag), List.of(), List.of(), new Basis.File("gold.csv"));
  }
}
