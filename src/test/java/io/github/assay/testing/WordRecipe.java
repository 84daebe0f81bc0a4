package io.github.assay.testing;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.GoldItem;
import io.github.assay.learning.Progress;
import io.github.assay.learning.Recipe;
import io.github.assay.learning.Setting;
import io.github.assay.learning.TagModel;
import io.github.assay.learning.TrainingSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Trains [WordModel]s: a word that stands in titles of a single tag weighs 3.
public final class WordRecipe implements Recipe {
  static final String ID = "words";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String summary() {
    return "weighs the words of titles";
  }

  @Override
  public List<Setting> settings() {
    return List.of(new Setting("weight", "3", "what each word adds, above 0"));
  }

  @Override
  public TagModel train(
      TrainingSet data, Map<String, String> settings, long seed, Progress progress) {
    var weights = new TreeMap<Integer, SortedMap<String, Double>>();
    var weight = Double.parseDouble(complete(settings).get("weight"));
    tagsByWord(data.train())
        .forEach(
            (word, tags) -> {
              if (tags.size() == 1)
                weights.computeIfAbsent(tags.first(), _ -> new TreeMap<>()).put(word, weight);
            });
    return new WordModel(weights);
  }

  private static SortedMap<String, SortedSet<Integer>> tagsByWord(List<GoldItem> items) {
    var tags = new TreeMap<String, SortedSet<Integer>>();
    for (GoldItem gold : items)
      for (String word : gold.item().title().toLowerCase(Locale.ROOT).split(" ", -1))
        tags.computeIfAbsent(word, _ -> new TreeSet<>()).addAll(gold.tags());
    return tags;
  }

  @Override
  public TagModel read(SortedMap<String, byte[]> parts) {
    var part = parts.get(WordModel.PART);
    if (part == null) throw new AssayException("MODEL_UNREADABLE", "no " + WordModel.PART);
    return WordModel.read(part);
  }
}
