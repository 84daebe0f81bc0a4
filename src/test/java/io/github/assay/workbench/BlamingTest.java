package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.Wiring;
import io.github.assay.domain.Act;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Verdict;
import io.github.assay.learning.Progress;
import io.github.assay.testing.SmallWorkspace;
import io.github.assay.workbench.Blame.OfTag;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who made gold what it is, and what it was.
///
/// Ids of tags: 1 kafka, 2 jfr, 3 messaging, 4 profiling, 5 tutorial, 6 survey.
class BlamingTest {
  private static final Basis MODEL = new Basis.Model("R-0001", 0.8, 1);
  private static final Basis RULING = new Basis.Ruling(Cause.EVIDENCE, 0, "it says so");

  @TempDir Path folder;
  private Workbench bench;

  @BeforeEach
  void open() {
    var benches = new Wiring(Map.of()).workbenches();
    bench = benches.open(SmallWorkspace.make(benches, folder.resolve("labels.db")));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void mark(String seat, int tag, Verdict verdict, Basis basis) {
    decide(seat, "i1", new Act.Mark(tag, verdict), basis);
  }

  private void end(String seat, String item) {
    decide(seat, item, new Act.End(Outcome.TAGGED, ""), new Basis.Typed());
  }

  private void decide(String seat, String item, Act act, Basis basis) {
    var author = seat.equals(Decision.GOLD) ? "quinn" : seat;
    bench
        .workspace()
        .decisions()
        .record(List.of(new Decision.Entry(author, seat, item, act, basis)));
  }

  private static List<String> steps(OfTag tag) {
    var steps = new ArrayList<String>();
    for (Blame.Step step : tag.steps())
      steps.add("%s by %s, %s".formatted(step.kind(), step.author(), step.turn()));
    return steps;
  }

  private void history() {
    mark("ada", 1, Verdict.YES, MODEL);
    end("ada", "i1");
    mark("ben", 1, Verdict.NO, new Basis.Typed());
    mark("ben", 4, Verdict.YES, new Basis.Typed());
    end("ben", "i1");
    mark("cleo", 1, Verdict.YES, MODEL);
    end("cleo", "i1");
    mark(Decision.GOLD, 4, Verdict.YES, RULING);
    mark(Decision.GOLD, 1, Verdict.YES, RULING);
    end(Decision.GOLD, "i1");
  }

  @Test
  void whoProposedAcceptedDisputedAndRuledIsTold() {
    history();

    var blame = bench.blaming().blame("i1");

    assertEquals(List.of(1, 4), blame.tags().stream().map(OfTag::tag).toList());
    assertEquals(
        List.of(
            "PROPOSED by ada, NONE",
            "FINISHED by ada, BECAME_GOLD",
            "DISPUTED by ben, NONE",
            "OTHER by ben, CEASED",
            "ACCEPTED by cleo, NONE",
            "FINISHED by cleo, BECAME_GOLD",
            "RULED_IN by quinn, NONE"),
        steps(blame.tags().getFirst()));
    assertEquals(MODEL, blame.tags().getFirst().steps().getFirst().basis());
    assertEquals(RULING, blame.tags().getFirst().steps().getLast().basis());
    assertEquals(
        List.of(
            "PROPOSED by ben, NONE",
            "FINISHED by ben, NONE",
            "LEFT_OUT by cleo, NONE",
            "RULED_IN by quinn, NONE",
            "OTHER by quinn, BECAME_GOLD"),
        steps(blame.tags().get(1)));
  }

  @Test
  void aTagThatIsGoldNoMoreIsToldAfterThoseThatAre() {
    history();
    mark(Decision.GOLD, 1, Verdict.NO, RULING);

    var blame = bench.blaming().blame("i1");

    assertEquals(List.of(true, false), blame.tags().stream().map(OfTag::isGold).toList());
    assertEquals("RULED_OUT by quinn, CEASED", steps(blame.tags().getLast()).getLast());
  }

  @Test
  void aTagThatNeverWasGoldIsToldWhenItIsAskedFor() {
    mark("ada", 2, Verdict.UNSURE, MODEL);
    mark("ada", 2, Verdict.UNSEEN, new Basis.Reversal(1));

    assertEquals(List.of(), bench.blaming().blame("i1").tags());
    assertEquals(
        List.of("UNSURE by ada, NONE", "WITHDRAWN by ada, NONE"),
        steps(bench.blaming().blame("i1", 2).tags().getFirst()));
    assertEquals(
        "NOT_FOUND",
        assertThrows(AssayException.class, () -> bench.blaming().blame("none")).code());
  }

  @Test
  void goldIsToldAsItWas() {
    var start = Instant.EPOCH;
    mark("ada", 1, Verdict.YES, MODEL);
    end("ada", "i1");
    var first = pause();
    decide("ada", "i2", new Act.End(Outcome.NONE_APPLY, ""), new Basis.Typed());
    mark(Decision.GOLD, 4, Verdict.YES, RULING);
    end(Decision.GOLD, "i1");
    var second = pause();

    assertEquals(Optional.empty(), bench.blaming().asOf("i1", start));
    assertEquals(Optional.of(new TreeSet<>(List.of(1))), bench.blaming().asOf("i1", first));
    assertEquals(Optional.of(new TreeSet<>(List.of(4))), bench.blaming().asOf("i1", second));
    assertEquals(Optional.of(new TreeSet<>()), bench.blaming().asOf("i2", second));
    assertEquals(List.of(0, 1, 2), List.of(count(start), count(first), count(second)));
    assertEquals(bench.workspace().gold().count(), count(Instant.MAX));
  }

  private int count(Instant at) {
    return bench.blaming().countAsOf(at, Progress.none());
  }

  /// The time of the last decision; what follows is later.
  private static Instant pause() {
    long now = System.currentTimeMillis();
    while (System.currentTimeMillis() <= now + 1) Thread.onSpinWait();
    return Instant.ofEpochMilli(now);
  }
}
