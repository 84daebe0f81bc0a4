package io.github.assay.workbench;

import static io.github.assay.workbench.EvaluatingTest.assertFailure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Part;
import io.github.assay.testing.GoldWorkspace;
import io.github.assay.workbench.SplitWay.Method;
import io.github.assay.workbench.SplitWay.Shares;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ways to split besides even tags, looked at before they are made.
class SplitWaysTest {
  @TempDir private Path folder;
  private GoldWorkspace bench;

  @BeforeEach
  void begin() {
    bench = new GoldWorkspace(folder);
  }

  @AfterEach
  void end() {
    bench.close();
  }

  @Test
  void aPlanWritesNothingAndIsWhatIsKept() {
    for (int item = 0; item < 40; item++) bench.gold("g" + item, "item " + item, "", 1 + item % 3);
    bench.item("z", "no gold", "", "");
    bench.split(Map.of("g0", Part.TEST));

    var plan = plan(Method.RANDOM, 3);

    assertEquals(Map.of(Part.TEST, 1, Part.UNASSIGNED, 40), bench.workspace().splits().counts());
    assertEquals(
        Map.of(Part.TRAIN, 24, Part.VALIDATION, 8, Part.TEST, 8, Part.UNASSIGNED, 1),
        plan.report().items());
    assertEquals("random, validation 0.2, test 0.2, seed 3", plan.report().note());

    assertEquals(plan.report(), bench.splitting().keep(plan));
    assertEquals(plan.report().items(), bench.workspace().splits().counts());
    for (String id : plan.parts().keySet())
      assertEquals(plan.parts().get(id), bench.workspace().splits().of(id));
    assertEquals(plan.report().note(), bench.workspace().splits().note());
  }

  @Test
  void chanceFollowsItsSeedAndIsLessEvenThanStratification() {
    for (int item = 0; item < 200; item++)
      bench.gold("g" + item, "item " + item, "", item % 20 == 0 ? 3 : 1 + item % 2);

    assertEquals(plan(Method.RANDOM, 1).parts(), plan(Method.RANDOM, 1).parts());
    assertNotEquals(plan(Method.RANDOM, 1).parts(), plan(Method.RANDOM, 2).parts());
    for (long seed = 1; seed <= 5; seed++)
      assertTrue(deviation(Method.RANDOM, seed) > deviation(Method.STRATIFIED, seed));
  }

  @Test
  void groupsAndEqualTextsStayTogetherInEachWay() {
    for (int item = 0; item < 60; item++)
      bench.gold("g" + item, "text " + item / 2, item < 30 ? "group " + item % 7 : "", 1);
    for (int item = 0; item < 20; item++) bench.dated("d" + item, "2026-01-" + (10 + item), 2);

    for (Method method : Method.values()) {
      var parts = bench.splitting().plan(new SplitWay(method, new Shares(.1, .1), 5)).parts();
      for (int item = 0; item < 60; item += 2)
        assertEquals(parts.get("g" + item), parts.get("g" + (item + 1)), method.word());
      for (int item = 7; item < 30; item++)
        assertEquals(parts.get("g" + item % 7), parts.get("g" + item), method.word());
    }
  }

  @Test
  void theNewestAreTestedOnAndItemsWithoutADateAreLearnedFrom() {
    bench.dated("a", "2026-03-01", 1);
    bench.dated("b", "2026-03-01T10:00:00+02:00", 1);
    bench.dated("c", "2026-03-01 09:00:00", 1);
    bench.dated("d", "2025-12-31T23:59:59.5Z", 1);
    bench.dated("e", "", 1);
    bench.dated("f", "last spring", 2);
    bench.dated("g", "2026-02-30", 2);

    var plan = bench.splitting().plan(new SplitWay(Method.BY_DATE, new Shares(.15, .15), 1));

    assertEquals(Part.TEST, plan.parts().get("c"));
    assertEquals(Part.VALIDATION, plan.parts().get("b"));
    for (String id : Set.of("a", "d", "e", "f", "g"))
      assertEquals(Part.TRAIN, plan.parts().get(id), id);
    assertEquals(
        "by-date, validation 0.15, test 0.15; train up to 2026-03-01; 3 without a date to train",
        plan.report().note());
  }

  @Test
  void tooFewDatesAreRefusedWithTheirNumber() {
    for (int item = 0; item < 10; item++) bench.dated("d" + item, "", 1);

    assertFailure(
        "TOO_FEW_DATES",
        "0 of the 10 gold items have a date such as 2026-03-01 in \"created_at\"; to split by date,"
            + " 4 are needed to choose and test on",
        () -> plan(Method.BY_DATE, 1));

    for (int item = 0; item < 4; item++) bench.dated("e" + item, "2026-03-0" + (1 + item), 1);
    assertFailure(
        "TOO_FEW_DATES",
        "4 of the 14 gold items have a date such as 2026-03-01 in \"created_at\"; to split by date,"
            + " 6 are needed to choose and test on",
        () -> plan(Method.BY_DATE, 1));
    assertEquals("", bench.workspace().splits().note());
  }

  private SplitPlan plan(Method method, long seed) {
    return bench.splitting().plan(new SplitWay(method, new Shares(.2, .2), seed));
  }

  private double deviation(Method method, long seed) {
    var deviation = plan(method, seed).report().balance().deviation();
    return deviation == null ? Double.NaN : deviation;
  }
}
