package io.github.assay.ui.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Verdict;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.testing.WindowTest;
import io.github.assay.workbench.Workbench;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What somebody reads who comes back.
class HomeTest extends WindowTest {
  @Test
  void oneLineTellsWhatOthersDidMeanwhile() {
    between(
        bench -> {
          ruleOn(bench, "i5");
          decide(bench, ANNOTATOR, "i1");
          decide(bench, "noor", "i2");
          decide(bench, "ben", "i3");
          bench.workspace().snapshots().freeze("march", "noor");
        });

    var line = text("#changes");
    assertTrue(line.startsWith("Since your last decision on "), line);
    assertTrue(line.endsWith(": 2 items decided by ben, noor; gold frozen as march"), line);
  }

  @Test
  void thereIsNoLineIfNothingChanged() {
    between(bench -> decide(bench, ANNOTATOR, "i1"));

    assertFalse(lookup("#changes").query().isVisible());
    assertEquals("", text("#changes"));
  }

  private void between(Consumer<Workbench> work) {
    settle();
    interact(shell::close);
    settle();
    try (var bench = benches.open(file)) {
      work.accept(bench);
    }
    restart();
  }

  private static void ruleOn(Workbench bench, String item) {
    var basis = new Basis.File("gold.csv");
    var row = new LabelRow(item, Outcome.TAGGED, List.of(4), List.of(), List.of(), basis);
    bench.workspace().bulk().write(writer -> writer.labels("import", Decision.GOLD, row));
  }

  private static void decide(Workbench bench, String person, String item) {
    var act = new Act.Mark(1, Verdict.YES);
    var entry = new Decision.Entry(person, person, item, act, new Basis.Typed());
    bench.workspace().decisions().record(List.of(entry));
  }
}
