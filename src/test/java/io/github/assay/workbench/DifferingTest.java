package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.Wiring;
import io.github.assay.domain.Act;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Verdict;
import io.github.assay.learning.Progress;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.testing.SmallWorkspace;
import io.github.assay.workbench.BulkEditing.Change.Add;
import io.github.assay.workbench.Differing.Change;
import io.github.assay.workbench.Differing.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What became of gold, and bulk edits that are stopped.
///
/// Ids of tags: 1 kafka, 2 jfr, 3 messaging, 4 profiling, 5 tutorial, 6 survey.
class DifferingTest {
  @TempDir Path folder;
  private Workbench bench;

  @BeforeEach
  void open() {
    var benches = new Wiring(Map.of()).workbenches();
    bench = benches.open(SmallWorkspace.make(benches, folder.resolve("labels.db")));
    rule("i1", 1, 4);
    rule("i3", 6);
    rule("i5");
    bench.workspace().snapshots().freeze("before", "owner");
    await();
  }

  /// Lets the clock go on, so that what follows is later than the snapshot.
  private static void await() {
    long now = System.currentTimeMillis();
    while (System.currentTimeMillis() == now) Thread.onSpinWait();
  }

  @AfterEach
  void close() {
    assertEquals(List.of(), bench.workspace().verify());
    bench.close();
  }

  private void rule(String item, Integer... tags) {
    var outcome = tags.length == 0 ? Outcome.NONE_APPLY : Outcome.TAGGED;
    var row =
        new LabelRow(item, outcome, List.of(tags), List.of(), List.of(), new Basis.File("qa.csv"));
    bench.workspace().bulk().write(writer -> writer.labels("qa", Decision.GOLD, row));
  }

  private void mark(String author, String seat, String item, int tag, Verdict verdict) {
    bench
        .workspace()
        .decisions()
        .record(
            List.of(
                new Decision.Entry(
                    author, seat, item, new Act.Mark(tag, verdict), new Basis.Typed())));
  }

  private static String line(Change change) {
    var who = change.cause().map(cause -> cause.author() + " for " + cause.seat()).orElse("-");
    return "%s %s%s by %s"
        .formatted(change.item(), change.kind() == Kind.ADDED ? "+" : "-", change.tag(), who);
  }

  @Test
  void tagsThatCameAndWentAreToldWithWhoDidIt() {
    mark("anna", Decision.GOLD, "i1", 2, Verdict.YES);
    mark("bob", Decision.GOLD, "i1", 4, Verdict.UNSEEN);
    rule("i2", 5);
    mark("bob", Decision.GOLD, "i3", 5, Verdict.YES);
    mark("anna", Decision.GOLD, "i3", 5, Verdict.UNSEEN);

    var difference = bench.differing().since("before", Progress.none());

    assertEquals(
        List.of(
            "i1 +jfr by anna for " + Decision.GOLD,
            "i1 -profiling by bob for " + Decision.GOLD,
            "i2 +tutorial by qa for " + Decision.GOLD),
        difference.changes().stream().map(DifferingTest::line).toList());
    assertEquals(2, difference.items());
    assertEquals(2, difference.added());
    assertEquals(1, difference.removed());
  }

  @Test
  void aMergeIsToldAsTheTagThatCameAndTheOneThatWent() {
    var revising = bench.vocabularyRevising("owner");
    revising.apply(
        new VocabularyEdit.Merge(4, 2), bench.workspace().vocabulary().current().version());

    var difference = bench.differing().since("before", Progress.none());

    assertEquals(
        List.of(
            "i1 +jfr by owner for " + Decision.GOLD, "i1 -profiling by owner for " + Decision.GOLD),
        difference.changes().stream().map(DifferingTest::line).toList());
  }

  @Test
  void nothingDiffersRightAfterFreezingAndAnUnknownNameIsSaid() {
    assertEquals(List.of(), bench.differing().since("before", Progress.none()).changes());
    assertEquals(List.of("before"), bench.differing().snapshots());
    var unknown =
        assertThrows(AssayException.class, () -> bench.differing().since("never", Progress.none()));
    assertEquals("there is no snapshot called \"never\"", unknown.getMessage());
  }

  /// One that asks to stop at its nth step.
  private static Progress stoppingAfter(int steps) {
    var left = new int[] {steps};
    return new Progress() {
      @Override
      public void report(String stage, long done, long total) {}

      @Override
      public boolean cancelled() {
        return left[0]-- <= 0;
      }
    };
  }

  @Test
  void aBulkEditThatIsStoppedChangesNothing() {
    var editing = bench.bulkEditing("mara");
    var items = Stream.of("i1", "i2", "i3", "i4", "i5").toList();
    var plan = editing.plan(new Add(List.of(2, 5)), items, "", Progress.none());
    long before = bench.workspace().decisions().count();

    for (int step = 0; step < 2; step++) {
      var progress = stoppingAfter(step);
      assertThrows(CancellationException.class, () -> editing.apply(plan, progress));
      assertEquals(before, bench.workspace().decisions().count());
      assertEquals(Map.of(), bench.workspace().decisions().labels("mara", items));
    }
    assertThrows(
        CancellationException.class,
        () -> editing.plan(new Add(List.of(2)), items, "", stoppingAfter(0)));

    editing.apply(plan, Progress.none());
    assertEquals(before + 10, bench.workspace().decisions().count());
  }
}
