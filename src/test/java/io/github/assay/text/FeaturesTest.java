package io.github.assay.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.AssayException;
import io.github.assay.testing.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeaturesTest {
  private static final Pipeline WORDS = new Pipeline(2, 1, 0, 1, 100);
  private static final Pipeline CHARACTERS = new Pipeline(0, 3, 3, 1, 100);

  @Test
  void pairsOfWordsDoNotCrossFromTitleToDescription() {
    assertEquals(
        List.of("w:a", "w:a b", "w:b", "w:c", "w:c d", "w:d"),
        names(Features.learn(WORDS, List.of(new Text("a b", "c d")), FeaturesTest::nothing)));
  }

  @Test
  void partsOfACompoundAreWordsToo() {
    assertEquals(
        List.of("w:new", "w:new x-y", "w:x", "w:x-y", "w:y"),
        names(Features.learn(WORDS, List.of(new Text("new x-y", "")), FeaturesTest::nothing)));
  }

  @Test
  void charactersStayWithinAWordAndItsSpaces() {
    assertEquals(
        List.of("c: a ", "c: b ", "c: de", "c:de ", "c: ab", "c:ab ").stream().sorted().toList(),
        names(
            Features.learn(CHARACTERS, List.of(new Text("a b", "de ab")), FeaturesTest::nothing)));
  }

  @Test
  void lettersOfTwoUnitsAreNeverCut() {
    var long32 = "𐐀".repeat(32);

    assertEquals(
        List.of("c: a𐐨", "c:a𐐨", "c:a𐐨 ", "c:𐐨 "),
        names(
            Features.learn(
                new Pipeline(0, 3, 4, 1, 100),
                List.of(new Text("a𐐀", "")),
                FeaturesTest::nothing)));
    assertEquals(
        " " + long32.toLowerCase(Locale.ROOT).substring(2),
        names(
                Features.learn(
                    new Pipeline(0, 64, 64, 1, 100),
                    List.of(new Text(long32, "")),
                    FeaturesTest::nothing))
            .getFirst()
            .substring(2));
  }

  @Test
  void aSumOverFeaturesIsSplitAmongTheWordsThatHaveThem() {
    var text = new Text("abc abd", "abc x-y");
    var features =
        Features.learn(new Pipeline(2, 3, 3, 1, 100), List.of(text), FeaturesTest::nothing);
    var vector = features.of(text);
    var names = new TreeMap<String, Double>();
    double sum = 0;
    for (int at = 0; at < vector.size(); at++) {
      names.put(features.name(vector.place(at)), (double) vector.value(at));
      sum += (1 + vector.place(at)) * (double) vector.value(at);
    }

    var byWord = features.byWord(text, place -> 1 + place);
    var one = features.byWord(text, place -> features.name(place).equals("c: ab") ? 3 : 0);

    assertEquals(
        List.of("abc", "abc abd", "abd", "abc x-y", "x-y", "x", "y"), List.copyOf(byWord.keySet()));
    assertEquals(sum, byWord.values().stream().mapToDouble(v -> v).sum(), 1e-9);
    assertEquals(List.of("abc", "abd"), List.copyOf(one.keySet()));
    assertEquals(names.getOrDefault("c: ab", 0.0) * 2, one.getOrDefault("abc", 0.0), 1e-9);
    assertEquals(names.getOrDefault("c: ab", 0.0), one.getOrDefault("abd", 0.0), 1e-9);
  }

  @Test
  void rareFeaturesAreLeftOutAndFrequentOnesKeptFirst() {
    var texts = List.of(new Text("a", "b"), new Text("a", "b c"), new Text("a", "d"));

    assertEquals(
        List.of("w:a", "w:b"),
        names(Features.learn(new Pipeline(1, 1, 0, 2, 9), texts, FeaturesTest::nothing)));
    assertEquals(
        List.of("w:a"),
        names(Features.learn(new Pipeline(1, 1, 0, 1, 1), texts, FeaturesTest::nothing)));
  }

  @Test
  void valuesFollowTheFormula() {
    var features =
        Features.learn(
            new Pipeline(1, 1, 0, 1, 100),
            List.of(new Text("a", "a b"), new Text("b", ""), new Text("b c", "")),
            FeaturesTest::nothing);

    double a = (1 + Math.log(2)) * (1 + Math.log(4.0 / 2));
    double b = 1 * (1 + Math.log(4.0 / 4));
    double length = Math.sqrt(a * a + b * b);
    var vector = features.of(new Text("a", "a b z"));
    assertEquals(2, vector.size());
    assertEquals("w:a", features.name(vector.place(0)));
    assertEquals(a / length, vector.value(0), 1e-7);
    assertEquals("w:b", features.name(vector.place(1)));
    assertEquals(b / length, vector.value(1), 1e-7);
  }

  @Test
  void wordsAndCharactersWeighTheSame() {
    var texts = List.of(new Text("graph", "networks"));
    var features = Features.learn(new Pipeline(1, 2, 4, 1, 100), texts, FeaturesTest::nothing);
    var vector = features.of(texts.getFirst());

    var sums = new TreeMap<Character, Double>();
    for (int at = 0; at < vector.size(); at++)
      sums.merge(
          features.name(vector.place(at)).charAt(0),
          (double) vector.value(at) * vector.value(at),
          Double::sum);
    assertEquals(0.5, sums.getOrDefault('w', 0.0), 1e-6);
    assertEquals(0.5, sums.getOrDefault('c', 0.0), 1e-6);
  }

  @Test
  void textsWithoutFeaturesAreEmpty() {
    var features = Features.learn(WORDS, List.of(new Text("a", "")), FeaturesTest::nothing);

    assertEquals(0, features.of(new Text("", "")).size());
    assertEquals(0, features.of(new Text("z", "🤗")).size());
    assertEquals(0, Features.learn(WORDS, List.of(), FeaturesTest::nothing).size());
  }

  @Test
  void thePulseEndsTheLearning() {
    var many = IntStream.range(0, 500).mapToObj(i -> new Text("text " + i, "")).toList();

    assertThrows(
        CancellationException.class,
        () ->
            Features.learn(
                WORDS,
                many,
                () -> {
                  throw new CancellationException("stop");
                }));
  }

  @Seeds(60)
  void featuresReadBackAreTheSame(Random random) {
    var texts = Texts.any(random, 30, 40);
    var features =
        Features.learn(
            new Pipeline(2, 2, 4, 1 + random.nextInt(3), 200), texts, FeaturesTest::nothing);
    var again = Features.read(features.parts());

    assertEquals(names(features), names(again));
    for (Text text : texts) assertEquals(features.of(text), again.of(text));
    features.parts().forEach((name, bytes) -> assertArrayEquals(bytes, again.parts().get(name)));
  }

  @Seeds(60)
  void theOrderOfTextsDoesNotMatter(Random random) {
    var texts = new ArrayList<>(Texts.any(random, 200, 20));
    var features = Features.learn(Pipeline.STANDARD, texts, FeaturesTest::nothing);
    Collections.shuffle(texts, random);

    assertEquals(
        names(features), names(Features.learn(Pipeline.STANDARD, texts, FeaturesTest::nothing)));
  }

  @Seeds(60)
  void everyTextHasLengthOneOrNone(Random random) {
    var texts = Texts.any(random, 20, 40);
    var features = Features.learn(Pipeline.STANDARD, texts, FeaturesTest::nothing);

    for (Text text : texts) {
      var vector = features.of(text);
      double sum = 0;
      for (int at = 0; at < vector.size(); at++)
        sum += (double) vector.value(at) * vector.value(at);
      assertEquals(vector.size() == 0 ? 0 : 1, sum, 1e-5);
    }
  }

  @Test
  void damagedPartsAreRefused() {
    var features = Features.learn(WORDS, List.of(new Text("a b", "")), FeaturesTest::nothing);

    assertEquals(
        "part features.tsv of the model cannot be used: it is not there",
        refusal(features, "features.tsv", null));
    assertEquals(
        "part features.tsv of the model cannot be used: line 2 is out of order",
        refusal(features, "features.tsv", "w:b\t1\nw:a\t1\n"));
    assertEquals(
        "part features.tsv of the model has no number in \"x\"",
        refusal(features, "features.tsv", "w:a\tx\n"));
    assertEquals(
        "part features.tsv of the model cannot be used: a feature in 2 of 1 texts",
        refusal(features, "features.tsv", "w:a\t2\n"));
    assertEquals(
        "part features.tsv of the model cannot be used: line 1 is out of order",
        refusal(features, "features.tsv", "x:a\t1\n"));
    assertEquals(
        "part pipeline.json of the model cannot be read",
        refusal(features, "pipeline.json", "{\"format\":1"));
    assertEquals(
        "part pipeline.json of the model cannot be read",
        refusal(features, "pipeline.json", "{\"format\":1,\"documents\":1}"));
    assertEquals(
        "part pipeline.json of the model cannot be used: format 2",
        refusal(
            features,
            "pipeline.json",
            new String(features.parts().get("pipeline.json"), StandardCharsets.UTF_8)
                .replace("\"format\" : 1", "\"format\" : 2")));
  }

  private static String refusal(Features features, String part, @Nullable String content) {
    var parts = new TreeMap<>(features.parts());
    if (content == null) parts.remove(part);
    else parts.put(part, content.getBytes(StandardCharsets.UTF_8));
    var refused = assertThrows(AssayException.class, () -> Features.read(parts));
    assertEquals("MODEL_UNREADABLE", refused.code());
    return refused.getMessage();
  }

  private static List<String> names(Features features) {
    return IntStream.range(0, features.size()).mapToObj(features::name).toList();
  }

  private static void nothing() {}
}
