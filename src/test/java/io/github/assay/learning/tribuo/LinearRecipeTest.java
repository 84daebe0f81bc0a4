package io.github.assay.learning.tribuo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Logit;
import io.github.assay.learning.Progress;
import io.github.assay.learning.TagModel;
import io.github.assay.learning.TrainingSet;
import io.github.assay.testing.Learning;
import io.github.assay.testing.Seeds;
import io.github.assay.text.Features;
import io.github.assay.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.RealIDInfo;
import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;
import org.tribuo.multilabel.MultiLabel;
import org.tribuo.multilabel.MultiLabelFactory;
import org.tribuo.protos.core.ImmutableFeatureMapProto;
import org.tribuo.protos.core.ModelProto;

class LinearRecipeTest {
  private final LinearRecipe recipe = new LinearRecipe();

  @Test
  void learnsWhatWordsMean() {
    var data = Learning.items(new Random(1), 200);

    var model = train(data, 1);

    int right = 0;
    for (GoldItem gold : data.validation())
      for (int tag = 1; tag <= 4; tag++)
        if (score(model, gold, tag) >= .5 == gold.tags().contains(tag)) right++;
    assertTrue(right >= 780, right + " of 800");
  }

  @Seeds(3)
  void whatItsWordsAddIsTheScore(Random random) {
    var data = Learning.items(random, 60);
    var model = train(data, 1);

    for (GoldItem gold : data.validation())
      for (int tag = 1; tag <= 4; tag++) {
        var logit = model.logit(gold.item().title(), gold.item().description(), tag);
        assertEquals(score(model, gold, tag), 1 / (1 + Math.exp(-logit.sum())), 1e-6);
        assertTrue(
            Math.abs(logit.pieces().getFirst().adds())
                >= Math.abs(logit.pieces().getLast().adds()));
      }
    assertEquals(Logit.UNKNOWN, model.logit("graph", "", 99));
  }

  @Seeds(3)
  void oneThreadAndFourMakeTheSameFile(Random random) {
    var data = Learning.items(random, 60);

    var alone = in(1, () -> train(data, 7).parts());
    var together = in(4, () -> train(data, 7).parts());

    assertEquals(alone.keySet(), together.keySet());
    alone.forEach((name, content) -> assertArrayEquals(content, together.get(name), name));
  }

  @Test
  void anotherSeedMakesAnotherModel() {
    var data = Learning.items(new Random(1), 60);

    assertTrue(differ(train(data, 1).parts(), train(data, 2).parts()));
  }

  @Seeds(3)
  void aModelReadBackScoresTheSame(Random random) {
    var data = Learning.items(random, 60);
    var model = train(data, 1);

    var again = recipe.read(model.parts());

    for (GoldItem gold : data.validation())
      assertEquals(
          model.score(gold.item().title(), gold.item().description()),
          again.score(gold.item().title(), gold.item().description()));
    assertEquals(model.score("", ""), again.score("", ""));
  }

  @Test
  void tribuoReadsTheFileAndScoresTheSame() throws Exception {
    var data = Learning.items(new Random(3), 60);
    var model = train(data, 1);
    var parts = model.parts();
    var features = Features.read(parts);
    var theirs =
        Model.deserialize(ModelProto.parseFrom(parts.get(ModelFile.NAME)))
            .castModel(MultiLabel.class);

    for (GoldItem gold : data.validation()) {
      var scores = theirs.predict(example(features, gold)).getOutputScores();
      for (MultiLabel label : scores.values())
        for (Label one : label.getLabelSet())
          assertEquals(
              score(model, gold, Integer.parseInt(one.getLabel().substring(1))),
              one.getScore(),
              1e-5);
    }
  }

  @Test
  void featuresAreWrittenAsTribuoWritesThem() throws Exception {
    var features = Features.read(train(Learning.items(new Random(3), 60), 1).parts());
    var theirs = ImmutableFeatureMapProto.newBuilder();
    for (int place = 0; place < features.size(); place++)
      theirs.addInfo(
          new RealIDInfo(features.name(place), features.count(place), 0, 0, 0, 0, place)
              .serialize());

    assertEquals(
        theirs.build(),
        ModelFile.domain(features).getSerializedData().unpack(ImmutableFeatureMapProto.class));
  }

  @Test
  void textsWithoutKnownWordsScoreTagsByHowOftenTheyAre() {
    var model = train(Learning.items(new Random(1), 60), 1);

    for (String text : List.of("", " ", "\u0000", "🎉", "zzzzqqqq", "مرحبا"))
      assertEquals(model.score("", ""), model.score(text, text), text);
    for (int tag = 1; tag <= 4; tag++) assertTrue(model.score("", "").of(tag) > 0);
  }

  @Test
  void aTagWithoutPositivesIsNotScored() {
    var model = train(Learning.items(new Random(1), 60), 1);

    assertEquals(4, model.score("graph", "").size());
    assertEquals(0, model.score("graph", "").of(5));
  }

  @Test
  void oneItemIsEnough() {
    var model = train(List.of(Learning.gold("graph graph", 1)), "graphs");

    assertTrue(model.score("graph graph", "").of(1) >= .5);
  }

  @Test
  void itemsWithoutWordsArePassedOver() {
    var words = List.of(Learning.gold("graph one", 1), Learning.gold("graph two", 1));
    var more = new ArrayList<GoldItem>(words);
    more.add(Learning.gold("", 1));
    more.add(Learning.gold("🎉", 2));

    var model = train(more, "graphs", "parties");

    assertTrue(model.score("graph", "").of(1) >= .5);
    assertEquals(1, model.score("graph", "").size());
  }

  @Test
  void nothingButItemsWithoutWordsIsSaid() {
    var nothing = List.of(Learning.gold("", 1), Learning.gold("!", 1));

    var failure = assertThrows(AssayException.class, () -> train(nothing, "graphs"));

    assertEquals("NO_TRAINING_DATA", failure.code());
    assertEquals(
        "none of the 2 training items has both a tag and a word to learn from",
        failure.getMessage());
  }

  @Test
  void aTagOfAllItemsIsAlwaysLikely() {
    var items = new ArrayList<GoldItem>();
    for (int number = 0; number < 20; number++) items.add(Learning.gold("word " + number, 1));

    var model = train(items, "words");

    assertTrue(model.score("something else", "").of(1) >= .5);
  }

  @Test
  void nothingToLearnFromIsSaid() {
    var nothing = List.of(Learning.gold("graph"), Learning.gold("image"));

    var failure = assertThrows(AssayException.class, () -> train(nothing, "graphs"));

    assertEquals("NO_TRAINING_DATA", failure.code());
    assertEquals("none of the 2 training items has a tag to learn from", failure.getMessage());
  }

  @Test
  void fiveThousandTagsAreTrainedWrittenAndRead() {
    var names = new String[5000];
    var items = new ArrayList<GoldItem>();
    for (int tag = 0; tag < names.length; tag++) names[tag] = "tag " + tag;
    for (int tag = 0; tag < names.length; tag += 10)
      items.add(
          Learning.gold(
              "topic" + tag / 70 + " kind" + tag % 70,
              IntStream.rangeClosed(tag + 1, tag + 10).boxed().toArray(Integer[]::new)));

    var model =
        recipe.train(
            new TrainingSet(Learning.vocabulary(names), items, List.of()),
            recipe.complete(
                Map.of("epochs", "1", "shortest", "1", "longest", "0", "documents", "1")),
            1,
            Progress.none());
    var again = recipe.read(model.parts());

    assertEquals(5000, again.score("topic17 kind10", "").size());
    assertEquals(model.score("topic17 kind10", ""), again.score("topic17 kind10", ""));
  }

  private TagModel train(TrainingSet data, long seed) {
    return recipe.train(data, recipe.complete(Map.of()), seed, Progress.none());
  }

  private TagModel train(List<GoldItem> items, String... tags) {
    Vocabulary vocabulary = Learning.vocabulary(tags);
    return train(new TrainingSet(vocabulary, items, List.of()), 1);
  }

  private static float score(TagModel model, GoldItem gold, int tag) {
    return model.score(gold.item().title(), gold.item().description()).of(tag);
  }

  private static <T> T in(int threads, Callable<T> work) {
    try (var pool = new ForkJoinPool(threads)) {
      return pool.submit(work).join();
    }
  }

  private static boolean differ(SortedMap<String, byte[]> one, SortedMap<String, byte[]> other) {
    return !Arrays.equals(one.get(ModelFile.NAME), other.get(ModelFile.NAME));
  }

  private static Example<MultiLabel> example(Features features, GoldItem gold) {
    var vector = features.of(new Text(gold.item().title(), gold.item().description()));
    var values = new HashMap<String, Double>();
    for (int at = 0; at < vector.size(); at++)
      values.put(features.name(vector.place(at)), (double) vector.value(at));
    var example = new ArrayExample<>(MultiLabelFactory.UNKNOWN_MULTILABEL);
    values.forEach((name, value) -> example.add(new org.tribuo.Feature(name, value)));
    return example;
  }
}
