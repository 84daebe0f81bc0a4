package io.github.assay.ui.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.Wiring;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.testing.WindowTest;
import io.github.assay.workbench.Workbenches;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever annotates need not do anything to get the suggestions of a better model. The text of
/// item `i2` is nothing that a rule would find; in gold, texts like it have the tag `survey`.
class BetterRunTest extends WindowTest {
  private static final int GOLD = 60;

  @Override
  protected Workbenches workbenches() {
    return new Wiring(Map.of()).workbenches();
  }

  @BeforeEach
  void addGold() {
    settle();
    interact(shell::close);
    settle();
    try (var bench = benches.open(file)) {
      bench
          .workspace()
          .bulk()
          .write(
              writer -> {
                for (int i = 0; i < GOLD; i++) {
                  var isLike = i % 2 == 0;
                  var text = isLike ? "Nothing that a rule would find, " + i : "It barks, " + i;
                  writer.item(new Item("g" + i, "Queues", text, Item.Origin.NONE), List.of());
                  writer.labels("import", Decision.GOLD, row("g" + i, isLike ? 6 : 4));
                }
              });
    }
    restart();
  }

  @Test
  void theNewRunProposesOnceItIsTrained() {
    push(KeyCode.ALT, KeyCode.A);
    settle();
    assertEquals("Consumer lag in Kafka", title());
    next();
    assertEquals("Queues", title());
    assertEquals(false, takesFromTheRun());

    train();
    push(KeyCode.ALT, KeyCode.A);
    settle();

    assertEquals("Queues", title());
    assertEquals("survey", proposed().getFirst());
    assertEquals(true, takesFromTheRun());
  }

  /// Takes the first suggestion and puts it back, and tells whether it was the run's.
  private boolean takesFromTheRun() {
    for (int i = 0; i < 2; i++) {
      type(KeyCode.DIGIT1);
      settle();
    }
    try (var look = benches.openReadOnly(file)) {
      return look.workspace().decisions().history("i2").stream()
          .map(decision -> decision.entry().basis())
          .anyMatch(basis -> basis instanceof Basis.Model model && model.run().equals("R-0001"));
    }
  }

  private void train() {
    push(KeyCode.ALT, KeyCode.E);
    settle();
    type(KeyCode.T);
    type(KeyCode.ENTER);
    awaitStatus("R-0001 is kept");
  }

  private void next() {
    push(KeyCode.ALT, KeyCode.RIGHT);
    settle();
  }

  private String title() {
    return lookup(".item-title").query().getAccessibleText();
  }

  private List<String> proposed() {
    return lookup(".choice-row .choice-name").queryAll().stream()
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private static LabelRow row(String item, int tag) {
    return new LabelRow(
        item, Outcome.TAGGED, List.of(tag), List.of(), List.of(), new Basis.File("gold.csv"));
  }
}
