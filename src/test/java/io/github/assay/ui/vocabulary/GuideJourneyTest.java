package io.github.assay.ui.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Verdict;
import io.github.assay.testing.WindowTest;
import io.github.assay.ui.support.GuidePane;
import io.github.assay.ui.support.Prose;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Where the guideline page of kafka is read. Two items were ruled on, yes and no.
class GuideJourneyTest extends WindowTest {
  @BeforeEach
  void rule() {
    settle();
    interact(shell::close);
    settle();
    try (var bench = benches.open(file)) {
      for (Verdict verdict : List.of(Verdict.YES, Verdict.NO)) {
        var item = verdict == Verdict.YES ? "i3" : "i5";
        var outcome = verdict == Verdict.YES ? Outcome.TAGGED : Outcome.NONE_APPLY;
        var basis = new Basis.Ruling(Cause.WRONG, 0, verdict + " for a reason");
        bench
            .workspace()
            .decisions()
            .record(
                List.of(
                    new Decision.Entry("qa", Decision.GOLD, item, new Act.Mark(1, verdict), basis),
                    new Decision.Entry(
                        "qa", Decision.GOLD, item, new Act.End(outcome, ""), basis)));
      }
    }
    restart();
  }

  private String guide() {
    await(() -> !lookup(GuidePane.class::isInstance).queryAll().isEmpty());
    return lookup(".guide .prose").<Prose>queryAll().stream()
        .map(Prose::text)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void vocabularyShowsRulingsUnderTheRules() {
    push(KeyCode.ALT, KeyCode.V);
    settle();

    var guide = guide();
    assertTrue(guide.contains("A survey of kafka"), guide);
    assertTrue(guide.contains("Note: YES for a reason"), guide);
    assertTrue(guide.contains("Note: NO for a reason"), guide);
    type(KeyCode.DOWN);
    settle();
    await(() -> !guide().contains("for a reason"));
    assertEquals(1, lookup(GuidePane.class::isInstance).queryAll().size());
  }

  @Test
  void annotateShowsThePageOfTheTagUnderTheCursor() {
    push(KeyCode.ALT, KeyCode.A);
    settle();
    write("kafk");
    settle();
    type(KeyCode.F6);
    settle();

    var guide = guide();
    assertTrue(guide.contains("Note: YES for a reason"), guide);
    assertTrue(guide.contains("About kafka."), guide);
  }
}
