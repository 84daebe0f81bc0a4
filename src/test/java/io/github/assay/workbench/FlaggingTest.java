package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.Wiring;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.Ticket;
import io.github.assay.query.Query;
import io.github.assay.query.Term;
import io.github.assay.testing.SmallWorkspace;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Flags are put on items, found, and cleared, and each step is kept.
class FlaggingTest {
  @TempDir Path folder;
  private Workbench bench;
  private Flagging flagging;

  @BeforeEach
  void open() {
    var benches = new Wiring(Map.of()).workbenches();
    bench = benches.open(SmallWorkspace.make(benches, folder.resolve("labels.db")));
    flagging = bench.flagging("mara");
  }

  @AfterEach
  void close() {
    assertEquals(List.of(), bench.workspace().verify());
    bench.close();
  }

  private List<String> flagged() {
    return bench.browsing("mara").find(new Query.Is(new Term.Flagged())).ids(0, 9);
  }

  private List<String> steps(String item) {
    return bench.browsing("mara").flags(item).stream()
        .flatMap(flag -> flag.steps().stream())
        .map(step -> step.state() + " by " + step.author())
        .toList();
  }

  @Test
  void onlyItemsWithoutAFlagGetOne() {
    flagging.flag(flagging.plan(List.of("i2")), "torn in two");

    var plan = flagging.plan(List.of("i1", "i2", "i3"));
    var flag = flagging.flag(plan, " wrong language ");

    assertEquals(List.of("i1", "i3"), plan.bare());
    assertEquals(1, plan.flagged());
    assertEquals(2, flag.items());
    assertEquals(List.of("i1", "i2", "i3"), flagged());
    var rows = bench.browsing("mara").page(bench.browsing("mara").find(new Query.All()), 0, 9);
    assertEquals(
        List.of("i1 [wrong language]", "i2 [torn in two]", "i3 [wrong language]", "i4 []", "i5 []"),
        rows.stream()
            .map(row -> row.item().id() + " " + row.flags().stream().map(this::reason).toList())
            .toList());
  }

  private String reason(Ticket flag) {
    return flag.about().reason();
  }

  @Test
  void whoClearsAFlagIsKept() {
    flagging.flag(flagging.plan(List.of("i1")), "look");
    var jo = bench.flagging("jo");

    var cleared = jo.clear(jo.plan(List.of("i1")));

    assertEquals(1, cleared.items());
    assertEquals(List.of(), flagged());
    assertEquals(List.of("OPEN by mara", "FIXED by jo"), steps("i1"));
    assertEquals(new Flagging.Plan(List.of("i1"), List.of()), flagging.plan(List.of("i1")));
  }

  @Test
  void flaggingAndClearingAreTakenBackAndDoneAgain() {
    var flag = flagging.flag(flagging.plan(List.of("i1", "i2")), "look");
    assertEquals(true, flag.undo());
    assertEquals(List.of(), flagged());
    assertEquals(true, flag.redo());
    assertEquals(List.of("i1", "i2"), flagged());

    var clear = flagging.clear(flagging.plan(List.of("i2")));
    assertEquals(List.of("i1"), flagged());
    assertEquals(true, clear.undo());

    assertEquals(List.of("i1", "i2"), flagged());
    assertEquals(
        List.of(
            "OPEN by mara", "DECLINED by mara", "OPEN by mara", "FIXED by mara", "OPEN by mara"),
        steps("i2"));
  }

  @Test
  void aFlagNeedsAReasonAndNobodyLooksAtVeryManyItems() {
    var plan = flagging.plan(List.of("i1"));
    for (var reason : List.of("", "  ", "x".repeat(201)))
      assertEquals(
          "BAD_REASON",
          assertThrows(AssayException.class, () -> flagging.flag(plan, reason)).code());
    assertEquals(
        "TOO_MANY",
        assertThrows(AssayException.class, () -> flagging.plan(Collections.nCopies(10_001, "i1")))
            .code());
    assertEquals(List.of(), flagged());
  }

  @Test
  void aFlagThatCannotBePutPutsNone() {
    var plan = new Flagging.Plan(List.of("i1", "gone"), List.of());

    assertThrows(AssayException.class, () -> flagging.flag(plan, "look"));

    assertEquals(List.of(), flagged());
    assertEquals(List.of(), bench.workspace().tickets().all());
  }
}
