package io.github.assay.evaluation;

import static io.github.assay.evaluation.Pins.near;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Thresholds;
import io.github.assay.testing.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Metrics against slow versions that follow their definitions cell by cell.
class MetricLawsTest {
  private static final double CUT = .5;

  @Seeds(200)
  void countMetricsFollowTheirDefinitions(Random random) {
    var set = set(random);
    for (Convention convention : Convention.values()) {
      var evaluation = Evaluation.of(set, Thresholds.global(CUT), convention);
      var tags = new ArrayList<Tally>();
      for (int column = 0; column < set.tagCount(); column++) tags.add(tagTally(set, column));

      assertEquals(tags, evaluation.perTag().stream().map(Evaluation.TagScore::tally).toList());
      assertClose(macro(tags, convention), evaluation.value("macro.f1"), convention);
      assertClose(weighted(tags), evaluation.value("weighted.f1"), convention);
      assertClose(samples(set, convention), evaluation.value("samples.f1"), convention);
    }
  }

  @Seeds(200)
  void rankingMetricsFollowTheirDefinitions(Random random) {
    var set = set(random);
    var evaluation = Evaluation.of(set, Thresholds.global(CUT), Convention.SK0);
    double lrap = 0;
    double coverage = 0;
    double loss = 0;
    double hits = 0;
    for (int item = 0; item < set.size(); item++) {
      lrap += lrap(set, item) / set.size();
      coverage += coverage(set, item) / set.size();
      loss += loss(set, item) / set.size();
      hits += hits(set, item, 3) / 3 / set.size();
    }

    near(lrap, evaluation.value("lrap"));
    near(coverage, evaluation.value("coverage_error"));
    near(loss, evaluation.value("ranking_loss"));
    near(hits, evaluation.value("p@3"));
  }

  @Seeds(200)
  void averagePrecisionOfDrawnItemsIsThatOfCopiedItems(Random random) {
    var set = set(random);
    var weights = IntStream.range(0, set.size()).map(item -> random.nextInt(3)).toArray();
    var places = new ArrayList<Integer>();
    for (int item = 0; item < weights.length; item++)
      places.addAll(Collections.nCopies(weights[item], item));
    var copied = set.select(places.stream().mapToInt(Integer::intValue).toArray());

    var drawn = set.averagePrecision().of(weights);

    for (int column = 0; column < set.tagCount(); column++)
      if (copied.supports()[column] == 0) assertEquals(null, drawn[column]);
      else near(slowAp(copied, column), drawn[column]);
  }

  @Seeds(200)
  void aDrawHasTheValueOfTheItemsCopied(Random random) {
    var set = set(random);
    var weights = IntStream.range(0, set.size()).map(item -> random.nextInt(3)).toArray();
    var places = new ArrayList<Integer>();
    for (int item = 0; item < weights.length; item++)
      places.addAll(Collections.nCopies(weights[item], item));
    var copied = set.select(places.stream().mapToInt(Integer::intValue).toArray());
    var drawn = Predictions.of(set, Thresholds.global(CUT), Convention.SK0);
    var expected = Evaluation.of(copied, Thresholds.global(CUT), Convention.SK0);

    for (Metric metric : Metrics.ALL) {
      var value = metric.over(drawn).of(new Draw(drawn, weights));
      assertClose(expected.value(metric.name()), value, Convention.ASSAY1);
    }
  }

  @Seeds(100)
  void theOrderOfItemsDoesNotMatter(Random random) {
    var set = set(random);
    var places = new ArrayList<Integer>();
    for (int item = 0; item < set.size(); item++) places.add(item);
    Collections.shuffle(places, random);
    var shuffled = set.select(places.stream().mapToInt(Integer::intValue).toArray());

    var one = Evaluation.of(set, Thresholds.global(CUT), Convention.ASSAY1);
    var other = Evaluation.of(shuffled, Thresholds.global(CUT), Convention.ASSAY1);

    for (Metric metric : Metrics.ALL)
      assertClose(one.value(metric.name()), other.value(metric.name()), Convention.ASSAY1);
  }

  private static EvaluationSet set(Random random) {
    int items = 1 + random.nextInt(12);
    int tags = 1 + random.nextInt(6);
    return Matrices.set(
        Matrices.verdicts(random, items, tags, .3),
        Matrices.verdicts(random, items, tags, .5),
        Matrices.scores(random, items, tags, 4));
  }

  private static void assertClose(
      @Nullable Double expected, @Nullable Double actual, Convention convention) {
    if (expected != null) near(expected, actual);
    else assertEquals(convention == Convention.SK0 ? 0.0 : null, actual);
  }

  private static boolean predicted(EvaluationSet set, int item, int column) {
    return set.score(item, column) >= CUT;
  }

  private static Tally cell(EvaluationSet set, int item, int column) {
    boolean gold = set.isGold(item, column);
    if (predicted(set, item, column)) return gold ? new Tally(1, 0, 0) : new Tally(0, 1, 0);
    return gold ? new Tally(0, 0, 1) : Tally.NONE;
  }

  private static Tally tagTally(EvaluationSet set, int column) {
    var tally = Tally.NONE;
    for (int item = 0; item < set.size(); item++) tally = tally.plus(cell(set, item, column));
    return tally;
  }

  private static @Nullable Double macro(List<Tally> tags, Convention convention) {
    double sum = 0;
    int count = 0;
    for (Tally tag : tags) {
      if (convention == Convention.ASSAY1 && tag.support() == 0) continue;
      var f = tag.f1();
      sum += f == null ? 0 : f;
      count++;
    }
    return count == 0 ? null : (Double) (sum / count);
  }

  private static @Nullable Double weighted(List<Tally> tags) {
    double sum = 0;
    long support = 0;
    for (Tally tag : tags) {
      var f = tag.f1();
      sum += f == null ? 0 : tag.support() * f;
      support += tag.support();
    }
    return support == 0 ? null : (Double) (sum / support);
  }

  private static double samples(EvaluationSet set, Convention convention) {
    double sum = 0;
    for (int item = 0; item < set.size(); item++) {
      var tally = Tally.NONE;
      for (int column = 0; column < set.tagCount(); column++)
        tally = tally.plus(cell(set, item, column));
      var f = tally.f1();
      sum += f != null ? f : convention == Convention.SK0 ? 0 : 1;
    }
    return sum / set.size();
  }

  private static double lrap(EvaluationSet set, int item) {
    double sum = 0;
    int gold = 0;
    for (int one = 0; one < set.tagCount(); one++) {
      if (!set.isGold(item, one)) continue;
      gold++;
      double all = 0;
      double goldOnes = 0;
      for (int other = 0; other < set.tagCount(); other++) {
        if (set.score(item, other) < set.score(item, one)) continue;
        all++;
        if (set.isGold(item, other)) goldOnes++;
      }
      sum += goldOnes / all;
    }
    return gold == 0 || gold == set.tagCount() ? 1 : sum / gold;
  }

  private static double coverage(EvaluationSet set, int item) {
    double lowest = 2;
    for (int column = 0; column < set.tagCount(); column++)
      if (set.isGold(item, column)) lowest = Math.min(lowest, set.score(item, column));
    double count = 0;
    for (int column = 0; column < set.tagCount(); column++)
      if (set.score(item, column) >= lowest) count++;
    return count;
  }

  private static double loss(EvaluationSet set, int item) {
    double pairs = 0;
    double wrong = 0;
    for (int one = 0; one < set.tagCount(); one++)
      for (int other = 0; other < set.tagCount(); other++) {
        if (!set.isGold(item, one) || set.isGold(item, other)) continue;
        pairs++;
        if (set.score(item, one) <= set.score(item, other)) wrong++;
      }
    return pairs == 0 ? 0 : wrong / pairs;
  }

  private static double hits(EvaluationSet set, int item, int k) {
    var columns = new ArrayList<Integer>();
    for (int column = 0; column < set.tagCount(); column++)
      if (set.score(item, column) > 0) columns.add(column);
    columns.sort((one, other) -> Float.compare(set.score(item, other), set.score(item, one)));
    return columns.stream().limit(k).filter(column -> set.isGold(item, column)).count();
  }

  private static double slowAp(EvaluationSet set, int column) {
    double sum = 0;
    double before = 0;
    for (int step = 4; step >= 0; step--) {
      double gold = 0;
      double all = 0;
      for (int item = 0; item < set.size(); item++) {
        if (set.score(item, column) < (float) (step / 4.0)) continue;
        all++;
        if (set.isGold(item, column)) gold++;
      }
      double recall = gold / set.supports()[column];
      if (all > 0) sum += (recall - before) * gold / all;
      before = recall;
    }
    return sum;
  }
}
