package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Part;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Thresholds;
import io.github.assay.evaluation.Convention;
import io.github.assay.evaluation.Evaluation;
import io.github.assay.evaluation.Tally;
import io.github.assay.testing.GoldWorkspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatingTest {
  private static final Thresholds TUNED =
      new Thresholds(.5, new TreeMap<>(Map.of(2, new Thresholds.Cut(.3, 9, false))));

  @TempDir private Path folder;
  private GoldWorkspace bench;

  @BeforeEach
  void begin() {
    bench = new GoldWorkspace(folder);
    bench.gold("a", "a cat", "", 1, 2);
    bench.gold("b", "a dog", "", 2);
    bench.gold("c", "a hat", "");
    bench.gold("d", "a hen", "", 3);
    bench.split(Map.of("a", Part.TEST, "b", Part.TEST, "c", Part.VALIDATION, "d", Part.TRAIN));
    bench.run(
        TUNED,
        Map.of(
            "a", new float[] {.9f, .4f, .1f},
            "b", new float[] {.2f, .45f, .6f},
            "c", new float[] {.1f, .1f, .1f}));
  }

  @AfterEach
  void end() {
    bench.close();
  }

  @Test
  void theGlobalThresholdHoldsForAllTags() {
    assertEquals(
        List.of(new Tally(1, 0, 0), new Tally(0, 0, 2), new Tally(0, 1, 0)),
        tallies(new ThresholdChoice.Tuned()));
  }

  @Test
  void tagsMayHaveTheirOwnThreshold() {
    assertEquals(
        List.of(new Tally(1, 0, 0), new Tally(2, 0, 0), new Tally(0, 1, 0)),
        tallies(new ThresholdChoice.PerTag()));
  }

  @Test
  void aThresholdMayBeChosen() {
    assertEquals(
        List.of(new Tally(1, 0, 0), new Tally(0, 0, 2), new Tally(0, 0, 0)),
        tallies(new ThresholdChoice.Fixed(.7)));
  }

  @Test
  void goldIsExplicitIfItStandsInTheText() {
    var evaluation = evaluate(new ThresholdChoice.Tuned(), Part.TEST);

    assertEquals(.5, evaluation.value("explicit_recall"));
    assertEquals(0.0, evaluation.value("implicit_recall"));
    assertEquals(new Evaluation.Extent(2, 3, 1, 0), evaluation.extent());
  }

  @Test
  void aTagThatIsAddedLaterIsJudgedToo() {
    var tags = new ArrayList<>(bench.workspace().vocabulary().current().tags());
    var evaluating = bench.evaluating();
    evaluating.set("R-0001", Part.TEST);
    tags.add(new Tag(0, "hen", "animal", List.of(), List.of(), Tag.Guidance.NONE));
    bench.workspace().vocabulary().replace(tags, "owner");

    var set = evaluating.set("R-0001", Part.TEST);

    assertEquals(4, set.tagCount());
    assertEquals("hen", evaluating.name(set.tag(3)));
    assertEquals("#99", evaluating.name(99));
  }

  @Test
  void theLeaderboardLooksAtTheTestPartOnlyIfAsked() {
    var evaluating = bench.evaluating();

    var standing = evaluating.leaderboard(Set.of(Part.VALIDATION)).getFirst();

    assertEquals("R-0001", standing.run().id());
    assertEquals(Set.of(Part.VALIDATION), standing.evaluations().keySet());
    assertEquals(
        Set.of(Part.VALIDATION, Part.TEST),
        evaluating
            .leaderboard(Set.of(Part.VALIDATION, Part.TEST))
            .getFirst()
            .evaluations()
            .keySet());
  }

  @Test
  void anUnknownRunIsNamed() {
    assertFailure(
        "UNKNOWN_RUN",
        "no run is called \"R-0009\"; there are R-0001",
        () -> bench.evaluating().set("R-0009", Part.TEST));
  }

  @Test
  void runsAreNotJudgedOnWhatTheyLearntFrom() {
    assertFailure(
        "BAD_PART",
        "runs are judged on validation or test, not on train",
        () -> bench.evaluating().set("R-0001", Part.TRAIN));
  }

  @Test
  void aPartWithoutItemsIsNamed() {
    bench.split(Map.of("a", Part.VALIDATION));
    bench.run(TUNED, Map.of("a", new float[3]));

    assertFailure(
        "EMPTY_PART",
        "the snapshot of run R-0002 has no item in the test part; split the gold items, then freeze"
            + " and train again",
        () -> bench.evaluating().set("R-0002", Part.TEST));
  }

  @Test
  void itemsWithoutScoresAreNamed() {
    bench.run(1, TUNED, Map.of("a", new float[3]));

    assertFailure(
        "SCORES_MISSING",
        "run R-0002 kept no scores of item \"b\"",
        () -> bench.evaluating().set("R-0002", Part.TEST));
  }

  @Test
  void thresholdsAreReadFromWords() {
    assertEquals(new ThresholdChoice.Tuned(), ThresholdChoice.of("tuned"));
    assertEquals(new ThresholdChoice.PerTag(), ThresholdChoice.of("per-tag"));
    assertEquals(new ThresholdChoice.Fixed(.25), ThresholdChoice.of("0.25"));
    assertFailure(
        "BAD_THRESHOLD",
        "a threshold is \"tuned\", \"per-tag\" or a number from 0 to 1, not \"best\"",
        () -> ThresholdChoice.of("best"));
    assertFailure(
        "BAD_THRESHOLD", "a threshold lies in 0 to 1, not at 1.5", () -> ThresholdChoice.of("1.5"));
    assertFailure(
        "BAD_THRESHOLD", "a threshold lies in 0 to 1, not at NaN", () -> ThresholdChoice.of("NaN"));
  }

  private List<Tally> tallies(ThresholdChoice thresholds) {
    return evaluate(thresholds, Part.TEST).perTag().stream()
        .map(Evaluation.TagScore::tally)
        .toList();
  }

  private Evaluation evaluate(ThresholdChoice thresholds, Part part) {
    return bench
        .evaluating()
        .evaluate(new Evaluating.Question("R-0001", part, thresholds, Convention.ASSAY1));
  }

  static void assertFailure(String code, String message, Runnable step) {
    var failure = assertThrows(AssayException.class, step::run);
    assertEquals(code + ": " + message, failure.code() + ": " + failure.getMessage());
  }
}
