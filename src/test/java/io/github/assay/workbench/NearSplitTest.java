package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.learning.Progress;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.testing.GoldWorkspace;
import io.github.assay.testing.Seeds;
import io.github.assay.text.Shingles;
import io.github.assay.workbench.SplitWay.Method;
import io.github.assay.workbench.SplitWay.Shares;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Items that nearly read alike are in one part, in whatever way gold is dealt out.
class NearSplitTest {
  /// Sketches of texts that share so much meet always, as good as.
  private static final double MUCH = .85;

  private static final Shares SHARES = new Shares(.2, .2);

  @TempDir private Path folder;
  private GoldWorkspace bench;
  private final List<String> texts = new ArrayList<>();

  @BeforeEach
  void begin() {
    bench = new GoldWorkspace(folder);
  }

  @AfterEach
  void end() {
    bench.close();
  }

  @Seeds(12)
  void noPairCrossesAndThePartsKeepTheirSizes(Random random) {
    fill(random);
    var near = twins();
    var sizes = sizes(near);
    int largest = Collections.max(sizes);

    for (Method method : Method.values()) {
      var plan = bench.splitting().plan(new SplitWay(method, SHARES, random.nextInt(100)));

      assertEquals(0, plan.report().near().crossing(), method.word());
      assertTogether(plan.parts(), near);
      assertEquals(new SplitReport.Near(sizes.size(), sum(sizes), 0), plan.report().near());
      assertSizes(plan, method == Method.BY_DATE ? largest / 2 + 1 : 3);
      if (method == Method.STRATIFIED) assertTrue(deviation(plan) < 2, "" + deviation(plan));
    }
  }

  @Test
  void aGroupThatIsLargerThanAPartIsLearnedFrom() {
    for (int i = 0; i < 50; i++) texts.add("one and the same text of many words but for " + i);
    for (int i = 0; i < 50; i++) texts.add("a%d b%d c%d d%d".formatted(i, i, i, i));
    write(new Random(1));

    for (long seed = 1; seed <= 20; seed++) {
      var plan = bench.splitting().plan(new SplitWay(Method.RANDOM, SHARES, seed));

      assertEquals(1, plan.report().near().groups());
      for (int i = 0; i < 50; i++)
        if (plan.parts().containsKey("i" + i)) assertEquals(Part.TRAIN, plan.parts().get("i" + i));
      assertSizes(plan, 1);
    }
  }

  @Test
  void theUsualSplitOfATrainingKeepsThemTogetherToo() {
    fill(new Random(3));

    var split = bench.splitting().ifNeeded();

    assertEquals("stratified, validation 0.15, test 0.15, seed 1", split.note());
    assertTogether(split.parts(), twins());
  }

  @Test
  void theOwnFieldTellsHowManyPairsItParts() {
    var parts = List.of("train", "train", "test", "validation", "", "test", "test");
    for (int i = 0; i < parts.size(); i++)
      bench.item("a" + i, "A text of enough words that is told again", "", parts.get(i));
    bench.item("b1", "Something else of just as many words", "", "train");
    bench.item("b2", "Something else of just as many words", "", "train");
    bench.item("c", "Quite alone", "", "test");

    var plan = bench.splitting().byOwnField();

    assertEquals(new SplitReport.Near(2, 8, 2 * 3 + 2 + 3), plan.report().near());
    assertEquals(
        Map.of(Part.TRAIN, 4, Part.VALIDATION, 1, Part.TEST, 4, Part.UNASSIGNED, 1),
        plan.report().items());
    assertEquals("", bench.workspace().splits().note());
  }

  @Test
  void aStopWhileTheyAreLookedForLeavesTheSplitAsItWas() {
    fill(new Random(4));
    bench.split(Map.of("i0", Part.TEST));
    var stages = new ArrayList<String>();
    var stopping =
        new Progress() {
          @Override
          public void report(String stage, long done, long total) {
            stages.add(stage);
          }

          @Override
          public boolean cancelled() {
            return stages.contains("looking for near duplicates");
          }
        };

    assertThrows(
        CancellationException.class,
        () -> bench.splitting().telling(stopping).stratified(SHARES, 1));

    assertEquals("by hand", bench.workspace().splits().note());
    assertEquals(Part.TEST, bench.workspace().splits().of("i0"));
  }

  /// Texts of which some are told again with a word changed, some of them gold.
  private void fill(Random random) {
    for (int i = 0; i < 120; i++) {
      var words = new ArrayList<String>();
      for (int j = 0; j < 60; j++) words.add("w" + random.nextInt(2_000));
      texts.add(String.join(" ", words));
      int copies = random.nextInt(4) == 0 ? random.nextInt(i % 40 == 0 ? 30 : 4) : 0;
      for (int copy = 0; copy < copies; copy++) {
        words.set(random.nextInt(words.size()), "changed" + random.nextInt(2_000));
        texts.add(String.join(" ", words));
      }
    }
    Collections.shuffle(texts, random);
    write(random);
  }

  private void write(Random random) {
    bench
        .workspace()
        .bulk()
        .write(
            writer -> {
              for (int i = 0; i < texts.size(); i++) {
                var date = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)).toString();
                var origin = new Item.Origin("", "", date, "", "", "{}");
                writer.item(new Item("i" + i, "", texts.get(i), origin), List.of());
                if (random.nextInt(8) > 0)
                  writer.labels("import", Decision.GOLD, gold("i" + i, 1 + random.nextInt(3)));
              }
            });
  }

  private static LabelRow gold(String item, int tag) {
    var basis = new Basis.File("gold.csv");
    return new LabelRow(item, Outcome.TAGGED, List.of(tag), List.of(), List.of(), basis);
  }

  private int[] twins() {
    var near = new NearDuplicates();
    near.look(bench.workspace(), Progress.none());
    var groups = new int[texts.size()];
    for (int i = 0; i < groups.length; i++) groups[i] = near.known().group(i + 1);
    return groups;
  }

  /// How many gold items are in each group of near duplicates that holds several.
  private List<Integer> sizes(int[] groups) {
    var sizes = new HashMap<Integer, Integer>();
    for (int i = 0; i < groups.length; i++)
      if (groups[i] > 0 && bench.workspace().gold().find("i" + i).isPresent())
        sizes.merge(groups[i], 1, Integer::sum);
    return sizes.values().stream().filter(size -> size > 1).toList();
  }

  private static int sum(List<Integer> numbers) {
    return numbers.stream().mapToInt(number -> number).sum();
  }

  private static double deviation(SplitPlan plan) {
    var deviation = plan.report().balance().deviation();
    return deviation == null ? Double.NaN : deviation;
  }

  private static void assertSizes(SplitPlan plan, double most) {
    for (Part part : List.of(Part.VALIDATION, Part.TEST)) {
      int size = plan.report().items().getOrDefault(part, 0);
      assertEquals(.2 * plan.parts().size(), size, most, plan.report().note());
    }
  }

  private void assertTogether(Map<String, Part> parts, int[] groups) {
    var sets = texts.stream().map(Shingles::of).toList();
    for (int i = 0; i < groups.length; i++)
      for (int j = 0; j < i; j++) {
        boolean isNear =
            (groups[i] > 0 && groups[i] == groups[j])
                || Shingles.jaccard(sets.get(i), sets.get(j)) >= MUCH;
        var one = parts.get("i" + i);
        var other = parts.get("i" + j);
        if (isNear && one != null && other != null)
          assertEquals(one, other, texts.get(i) + "\n" + texts.get(j));
      }
  }
}
