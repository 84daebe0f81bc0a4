package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.Wiring;
import io.github.assay.agreement.Bootstrap;
import io.github.assay.agreement.TagAgreement;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Project;
import io.github.assay.domain.Project.Order;
import io.github.assay.learning.Progress;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.testing.SmallWorkspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Of 40 items two people gave 30 tag 1 together, and each gave it to five alone; ten more have one
/// vote with it, ten one without.
class BudgetingTest {
  @TempDir Path folder;
  private Workbench bench;

  @BeforeEach
  void open() {
    var benches = new Wiring(Map.of()).workbenches();
    bench = benches.open(SmallWorkspace.make(benches, folder.resolve("small.db")));
    bench
        .workspace()
        .bulk()
        .write(
            writer -> {
              for (int i = 0; i < 60; i++) {
                writer.item(new Item("n" + i, "New " + i, "", Item.Origin.NONE), List.of());
                if (i < 40) {
                  writer.labels("import", "ann", row(i, i < 35 ? 1 : 4));
                  writer.labels("import", "bob", row(i, i < 30 || i >= 35 ? 1 : 4));
                } else writer.labels("import", "ann", row(i, i < 50 ? 1 : 4));
              }
            });
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static LabelRow row(int item, int tag) {
    return new LabelRow(
        "n" + item, Outcome.TAGGED, List.of(tag), List.of(), List.of(), new Basis.File("v.csv"));
  }

  private TagAgreement tag(int tag) {
    var figures = bench.gauging().figures(Optional.empty(), new Bootstrap(300, 1), Progress.none());
    return figures.report().tags().stream()
        .filter(each -> each.tag() == tag)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void halfTheWidthTakesFourTimesTheItems() {
    var agreement = tag(1);
    double half = Budgeting.half(agreement);

    var plan = bench.budgeting().plan(agreement, half / 2);

    assertEquals(40, plan.positives());
    assertEquals(120, plan.more());
    assertEquals(0, bench.budgeting().plan(agreement, half).more());
    assertEquals(60. / 70, plan.psa());
    assertTrue(half > .03 && half < .15, "half " + half);
  }

  @Test
  void itemsWithOneVoteThatHasTheTagWait() {
    assertEquals(10, bench.budgeting().plan(tag(1), .05).waiting());
  }

  @Test
  void whereNothingIsKnownYetTheWidestIntervalHolds() {
    var nobody = tag(2);

    assertEquals(0, nobody.positives());
    assertEquals(1.96 * Math.sqrt(.25 / 4), Budgeting.half(nobody), 1e-12);
    assertEquals(625, Budgeting.more(0, .5, .04), "4 (.5 / .04)²");
  }

  @Test
  void theyAreServedForASecondVoteUntilThatIsTakenBack() {
    var before = bench.workspace().project().current();
    var plan = bench.budgeting().plan(tag(1), .05);

    var done = bench.budgeting().serve(plan, "second votes: kafka");

    var queue = bench.workspace().project().current().queue();
    assertEquals(
        new Project.Queue(Order.SECOND_VOTES, 2, "@second votes: kafka", before.queue().seed()),
        queue);
    assertEquals("n40", bench.annotating("bob").next("").orElseThrow().item().id());
    assertEquals(10, bench.annotating("bob").counts().waiting());
    assertTrue(done.undo());
    assertEquals(before, bench.workspace().project().current());
    assertEquals(List.of(), bench.workspace().project().views());
  }

  @Test
  void aWidthThatMakesNoSenseIsRefused() {
    for (double width : new double[] {0, -1, 1, Double.NaN})
      assertThrows(IllegalArgumentException.class, () -> bench.budgeting().plan(tag(1), width));
  }
}
