package io.github.assay.learning.tribuo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.learning.Progress;
import io.github.assay.learning.TrainingSet;
import io.github.assay.testing.Learning;
import io.github.assay.text.Features;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.RealInfo;
import org.tribuo.VariableInfo;
import org.tribuo.math.optimisers.SGD;
import org.tribuo.multilabel.sgd.linear.LinearSGDTrainer;

class LinearTrainingTest {
  private static final LinearSettings SETTINGS =
      LinearSettings.of(new LinearRecipe().complete(Map.of("epochs", "3")));

  private final TrainingSet data = Learning.items(new Random(5), 80);
  private final TaggedVectors items = items(data);

  @Test
  void wideWeightsAreThoseOfTribuosMatrix() {
    var tags = List.of(1, 2, 3, 4);
    var loss = new WeightedCrossEntropy(new double[] {1, 2, 3, 4}, .01);
    var wide = new WideTrainer(loss, SGD.getSimpleSGD(1), 3, 9, new double[4]);
    var theirs = new LinearSGDTrainer(loss, SGD.getSimpleSGD(1), 3, -1, 1, 9);

    wide.train(new Corpus(features(), items, tags, () -> {}));
    var matrix = theirs.train(new Corpus(features(), items, tags, () -> {})).getWeightsCopy();

    for (int tag = 0; tag < 4; tag++)
      for (int feature = 0; feature <= items.features().size(); feature++)
        assertEquals(matrix.get(tag, feature), wide.weights().get(tag, feature), 1e-12);
  }

  @Test
  void blocksOfTagsChangeNothing() {
    var whole = weights(1);

    for (int blocks = 2; blocks <= 4; blocks++) assertEquals(whole, weights(blocks));
  }

  @Test
  void progressGrowsToItsTotal() {
    var heard = new ArrayList<Long>();
    var total = new AtomicLong();
    var settings = LinearSettings.of(new LinearRecipe().complete(Map.of("epochs", "16")));

    new LinearTraining(items, settings, 1, listener(heard, total)).train(1);

    assertEquals(16 * 80, total.get());
    assertEquals(heard.stream().sorted().toList(), heard);
    assertEquals(List.of(256L, 512L, 768L, 1024L, 1280L), heard);
  }

  @Test
  void aStopIsHeardAtTheNextStep() {
    var asked = new AtomicLong();
    var stop =
        new Progress() {
          @Override
          public void report(String stage, long done, long total) {}

          @Override
          public boolean cancelled() {
            return asked.incrementAndGet() > 100;
          }
        };

    assertThrows(
        CancellationException.class, () -> new LinearTraining(items, SETTINGS, 1, stop).train(1));
    assertEquals(101, asked.get());
  }

  @Test
  void aStopIsHeardWhileWordsAreRead() {
    var recipe = new LinearRecipe();
    var stopped =
        new Progress() {
          @Override
          public void report(String stage, long done, long total) {
            assertFalse(stage.startsWith("epoch"));
          }

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    assertThrows(
        CancellationException.class,
        () -> recipe.train(data, recipe.complete(Map.of()), 1, stopped));
  }

  @Test
  void manyTagsLeaveRoomForFewerFeatures() {
    assertEquals(40_000, mostFeatures(1));
    assertEquals(40_000, mostFeatures(800));
    assertEquals(6_400, mostFeatures(5_000));
  }

  @Test
  void biasStartsAtTheLogOddsOfWeightedPositives() {
    assertEquals(Math.log(10 * 3.0 / 90), SETTINGS.bias(10, 100), 1e-12);
    assertTrue(Double.isFinite(SETTINGS.bias(100, 100)));
  }

  private static int mostFeatures(int tags) {
    var items = IntStream.rangeClosed(1, tags).mapToObj(tag -> Learning.gold("x", tag)).toList();
    return SETTINGS.fitting(items).pipeline().maxFeatures();
  }

  private List<String> weights(int blocks) {
    var all = new ArrayList<String>();
    new LinearTraining(items, SETTINGS, 1, Progress.none())
        .train(blocks)
        .weights()
        .forEach((column, place, value) -> all.add(column + " " + place + " " + value));
    return all;
  }

  private ImmutableFeatureMap features() {
    return new ImmutableFeatureMap(
        IntStream.range(0, items.features().size())
            .<VariableInfo>mapToObj(place -> new RealInfo(items.featureName(place)))
            .toList());
  }

  private static TaggedVectors items(TrainingSet data) {
    var texts = data.train().stream().map(TaggedVectors::text).toList();
    var features = Features.learn(SETTINGS.pipeline(), texts, () -> {});
    return new TaggedVectors(features, data.train(), texts.stream().map(features::of).toList());
  }

  private static Progress listener(List<Long> heard, AtomicLong total) {
    return new Progress() {
      @Override
      public void report(String stage, long done, long all) {
        heard.add(done);
        total.set(all);
      }

      @Override
      public boolean cancelled() {
        return false;
      }
    };
  }
}
