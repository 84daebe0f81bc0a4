package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.Wiring;
import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Facet;
import io.github.assay.domain.Verdict;
import io.github.assay.learning.Progress;
import io.github.assay.testing.SmallWorkspace;
import io.github.assay.workbench.BulkEditing.Change;
import io.github.assay.workbench.BulkEditing.Effect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a tag implies comes and leaves with it on many items, too.
///
/// Ids of tags: 1 kafka, 2 jfr, 3 messaging, 4 profiling, 5 tutorial, 6 survey; kafka implies
/// messaging.
class BulkEditingTest {
  private static final List<String> ITEMS = List.of("i1", "i2", "i3");

  @TempDir Path folder;
  private Workbench bench;

  @BeforeEach
  void open() {
    var benches = new Wiring(Map.of()).workbenches();
    bench = benches.open(SmallWorkspace.make(benches, folder.resolve("labels.db")));
    say("i2", 3, Verdict.YES);
    say("i3", 3, Verdict.NO);
  }

  @AfterEach
  void close() {
    assertEquals(List.of(), bench.workspace().verify());
    bench.close();
  }

  private void say(String item, int tag, Verdict verdict) {
    bench
        .workspace()
        .decisions()
        .record(
            List.of(
                new Decision.Entry(
                    "mara", "mara", item, new Act.Mark(tag, verdict), new Basis.Typed())));
  }

  private Effect does(Change change) {
    var editing = bench.bulkEditing("mara");
    var plan = editing.plan(change, ITEMS, "kafka", Progress.none());
    editing.apply(plan, Progress.none());
    return plan.effect();
  }

  private Map<Integer, Verdict> verdicts(String item) {
    return bench.workspace().decisions().labels("mara", item).verdicts();
  }

  private List<Basis> grounds(String item) {
    return bench.workspace().decisions().history(item).stream()
        .map(decision -> decision.entry().basis())
        .toList();
  }

  @Test
  void whatATagImpliesComesWithItUnlessThePersonSaidSomethingOfIt() {
    var effect = does(new Change.Add(List.of(1)));

    assertEquals(new Effect(3, 3, 4, 0, 3), effect);
    assertEquals(Map.of(1, Verdict.YES, 3, Verdict.YES), verdicts("i1"));
    assertEquals(Map.of(1, Verdict.YES, 3, Verdict.NO), verdicts("i3"));
    assertEquals(List.of(new Basis.Bulk("kafka"), new Basis.Implied("kafka")), grounds("i1"));
  }

  @Test
  void whatOnlyCameWithATagLeavesWithIt() {
    does(new Change.Add(List.of(1, 4)));
    var effect = does(new Change.Remove(List.of(1)));

    assertEquals(new Effect(3, 3, 0, 4, 3), effect);
    assertEquals(Map.of(4, Verdict.YES), verdicts("i1"));
    assertEquals(Map.of(3, Verdict.YES, 4, Verdict.YES), verdicts("i2"), "chosen by hand before");
    assertEquals(Map.of(3, Verdict.NO, 4, Verdict.YES), verdicts("i3"));
  }

  @Test
  void replacingTakesWhatFollowsAlong() {
    does(new Change.Add(List.of(1)));
    does(new Change.Replace(1, 2));
    assertEquals(Map.of(2, Verdict.YES), verdicts("i1"));
    assertEquals(Map.of(2, Verdict.YES, 3, Verdict.YES), verdicts("i2"));

    does(new Change.Replace(2, 1));
    assertEquals(Map.of(1, Verdict.YES, 3, Verdict.YES), verdicts("i1"));
  }

  @Test
  void whatATagImpliesStaysAwayWhereItsFacetIsFull() {
    SmallWorkspace.agree(bench.workspace(), new Facet("topics", 0, 1));
    say("i1", 4, Verdict.YES);

    does(new Change.Add(List.of(1)));

    assertEquals(Map.of(1, Verdict.YES, 4, Verdict.YES), verdicts("i1"));
  }

  @Test
  void oneUndoTakesAllOfItBack() {
    var before = ITEMS.stream().map(this::verdicts).toList();
    does(new Change.Add(List.of(1)));

    bench.bulkEditing("mara").undo();

    assertEquals(before, ITEMS.stream().map(this::verdicts).toList());
  }
}
