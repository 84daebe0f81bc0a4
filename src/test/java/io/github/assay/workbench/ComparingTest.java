package io.github.assay.workbench;

import static io.github.assay.workbench.EvaluatingTest.assertFailure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Part;
import io.github.assay.domain.Thresholds;
import io.github.assay.evaluation.Convention;
import io.github.assay.evaluation.Interval;
import io.github.assay.evaluation.OperatingPoint;
import io.github.assay.evaluation.Tally;
import io.github.assay.learning.Progress;
import io.github.assay.testing.GoldWorkspace;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparingTest {
  private static final Map<String, float[]> SCORES_OF_A =
      Map.of("a", new float[] {.9f, .8f, .1f}, "b", new float[] {.2f, .9f, .6f});
  private static final Map<String, float[]> SCORES_OF_B =
      Map.of("a", new float[] {.9f, .1f, .1f}, "b", new float[] {.2f, .9f, .1f});

  @TempDir private Path folder;
  private GoldWorkspace bench;

  @BeforeEach
  void begin() {
    bench = new GoldWorkspace(folder);
    bench.gold("a", "a cat", "", 1, 2);
    bench.gold("b", "a dog", "", 2);
    bench.split(Map.of("a", Part.TEST, "b", Part.TEST));
    bench.run(Thresholds.global(.5), SCORES_OF_A);
  }

  @AfterEach
  void end() {
    bench.close();
  }

  @Test
  void eachTagSaysWhatWasFixedAndWhatBroke() {
    bench.run(1, Thresholds.global(.5), SCORES_OF_B);

    var comparison = compare();

    assertEquals(
        List.of(
            new TagDifference(1, 1, 1.0, 1.0, 0, 0),
            new TagDifference(2, 2, 1.0, 2. / 3, 1, 0),
            new TagDifference(3, 0, 0.0, null, 0, 1)),
        comparison.perTag());
    assertEquals(1 - 2. / 3, comparison.perTag().get(1).delta());
    assertEquals(null, comparison.perTag().get(2).delta());
    var microF1 = comparison.metrics().get(2);
    assertEquals("micro.f1", microF1.metric());
    assertEquals(6. / 7, microF1.a());
    assertEquals(.8, microF1.b());
    assertEquals(1.0, microF1.p());
  }

  @Test
  void aRunAgainstItselfDiffersInNothing() {
    var question = question("R-0001", "R-0001");

    var comparison = bench.comparing().compare(question, Progress.none());

    for (var difference : comparison.metrics()) {
      assertEquals(0.0, difference.delta());
      assertEquals(new Interval(0, 0), difference.interval());
      assertEquals(1.0, difference.p());
    }
  }

  @Test
  void whoWaitsHearsHowManySamplesAreDrawn() {
    bench.run(1, Thresholds.global(.5), SCORES_OF_B);
    var heard = new Heard(Long.MAX_VALUE);

    bench.comparing().compare(question("R-0001", "R-0002"), heard);

    assertEquals(
        List.of("reading both runs", "drawing samples", "comparing the tags"),
        List.copyOf(heard.stages));
    // 200 resamples, all 4 swaps of two items, and the pair as it is
    assertEquals(List.of(205L, 205L), List.of(heard.most.get(), heard.total.get()));
  }

  @Test
  void whoHasWaitedEnoughIsHeard() {
    bench.run(1, Thresholds.global(.5), SCORES_OF_B);
    var heard = new Heard(20);

    assertThrows(
        CancellationException.class,
        () -> bench.comparing().compare(question("R-0001", "R-0002"), heard));

    assertTrue(heard.most.get() < 205, () -> "drawn: " + heard.most);
  }

  /// Somebody who waits for some samples.
  private static final class Heard implements Progress {
    private final Set<String> stages = Collections.synchronizedSet(new LinkedHashSet<>());
    private final AtomicLong most = new AtomicLong();
    private final AtomicLong total = new AtomicLong();
    private final long patience;

    private Heard(long patience) {
      this.patience = patience;
    }

    @Override
    public void report(String stage, long done, long newTotal) {
      stages.add(stage);
      most.accumulateAndGet(done, Math::max);
      total.accumulateAndGet(newTotal, Math::max);
    }

    @Override
    public boolean cancelled() {
      return most.get() >= patience;
    }
  }

  @Test
  void eachSideHasItsCurve() {
    bench.run(1, Thresholds.global(.5), SCORES_OF_B);

    var side = bench.comparing().lineUp(question("R-0001", "R-0002")).b();

    assertEquals(
        Optional.of(new OperatingPoint(.9f, new Tally(2, 0, 1))),
        side.curve().map(curve -> curve.point(0)));
    assertEquals(new OperatingPoint(.5, new Tally(2, 0, 1)), side.ranking().at(.5));
  }

  @Test
  void otherSnapshotsAreComparedWhereTheirGoldIsTheSame() {
    bench.gold("c", "a fox", "", 3);
    bench.split(Map.of("b", Part.TEST, "c", Part.TEST, "a", Part.TRAIN));
    bench.run(Thresholds.global(.5), Map.of("b", new float[3], "c", new float[3]));

    var lineUp = bench.comparing().lineUp(question("R-0001", "R-0002"));

    assertEquals(List.of("b"), lineUp.a().set().items());
    assertEquals(List.of("b"), lineUp.b().set().items());
    assertEquals(2, lineUp.leftOut());
  }

  @Test
  void otherGoldIsRefused() {
    bench.rule("b", 3);
    bench.run(Thresholds.global(.5), SCORES_OF_B);
    var hashes =
        bench.workspace().snapshots().all().stream()
            .map(snapshot -> snapshot.hash().hex().substring(0, 8))
            .toList();

    assertFailure(
        "DIFFERENT_GOLD",
        "runs R-0001 (snapshot "
            + hashes.get(0)
            + ") and R-0002 (snapshot "
            + hashes.get(1)
            + ") cannot be compared: gold differs for 1 items, such as \"b\"; train both on one"
            + " snapshot",
        this::compare);
  }

  @Test
  void runsWithoutCommonItemsAreRefused() {
    bench.gold("c", "a fox", "", 3);
    bench.split(Map.of("c", Part.TEST));
    bench.run(Thresholds.global(.5), Map.of("c", new float[3]));

    assertFailure(
        "NOTHING_IN_COMMON",
        "runs R-0001 and R-0002 share no item of the test part",
        this::compare);
  }

  private Comparing.Comparison compare() {
    return bench.comparing().compare(question("R-0001", "R-0002"), Progress.none());
  }

  private static Comparing.Question question(String a, String b) {
    return new Comparing.Question(a, b, Part.TEST, new ThresholdChoice.Tuned(), Convention.ASSAY1);
  }
}
