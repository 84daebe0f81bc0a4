package io.github.assay.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assay.domain.Scores;
import io.github.assay.domain.Thresholds;
import io.github.assay.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The predictions of another program's rules on real items, against the numbers that were computed
/// for them with scikit-learn.
class ReferenceRulesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void weightedAveragesAreThoseOfScikitLearn() throws IOException {
    var rules =
        JSON.readTree(SharedData.file("madewithml/recipe/rule_predictions_S1_test.json").toFile());
    for (String kind : List.of("unstemmed", "stemmed")) {
      var published = rules.get(kind).get("weighted");
      var evaluation = evaluate(rules.get(kind).get("predictions"));

      assertEquals(217, evaluation.extent().items());
      assertEquals(34, evaluation.extent().tags());
      assertAbout(published.get(0).asDouble(), evaluation.value("weighted.p"));
      assertAbout(published.get(1).asDouble(), evaluation.value("weighted.r"));
      assertAbout(published.get(2).asDouble(), evaluation.value("weighted.f1"));
    }
  }

  @Test
  void weightedF2IsThatOfScikitLearn() throws IOException {
    var rules =
        JSON.readTree(SharedData.file("madewithml/recipe/rule_predictions_S1_test.json").toFile());

    var f2 = evaluate(rules.get("stemmed").get("predictions")).value("weighted_f2");

    assertEquals(.4961, f2 == null ? -1 : f2, 5e-5);
  }

  private static void assertAbout(double published, @Nullable Double actual) {
    assertEquals(published, actual == null ? -1 : actual, 5.1e-7);
  }

  private static Evaluation evaluate(JsonNode predictions) throws IOException {
    var gold = gold();
    var ids = new TreeMap<String, Integer>();
    for (Set<String> tags : gold.values()) for (String tag : tags) ids.put(tag, 0);
    int next = 1;
    for (Map.Entry<String, Integer> entry : ids.entrySet()) entry.setValue(next++);
    var set = EvaluationSet.over(ids.values());
    gold.forEach(
        (item, tags) -> {
          var predicted = new TreeSet<Integer>();
          for (JsonNode tag : predictions.path(item))
            predicted.add(ids.getOrDefault(tag.asText(), 0));
          set.add(item, numbers(tags, ids), Set.of(), ones(predicted));
        });
    return Evaluation.of(set.build(), Thresholds.global(.5), Convention.SK0);
  }

  private static Map<String, Set<String>> gold() throws IOException {
    var gold = new TreeMap<String, Set<String>>();
    for (String line : Files.readAllLines(SharedData.file("madewithml/s1/items.jsonl"))) {
      var item = JSON.readTree(line);
      if (!item.get("split").asText().equals("test")) continue;
      var tags = new TreeSet<String>();
      for (JsonNode tag : item.get("tags")) tags.add(tag.asText());
      gold.put(item.get("id").asText(), tags);
    }
    return gold;
  }

  private static List<Integer> numbers(Collection<String> tags, Map<String, Integer> ids) {
    return tags.stream().map(tag -> ids.getOrDefault(tag, 0)).toList();
  }

  private static Scores ones(Set<Integer> tags) {
    var values = new float[tags.size()];
    Arrays.fill(values, 1);
    return Scores.of(List.copyOf(tags).stream().sorted().toList(), values);
  }
}
