package io.github.assay.testing;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Scores;
import io.github.assay.domain.Tag;
import io.github.assay.learning.Progress;
import io.github.assay.learning.Recipe;
import io.github.assay.learning.Setting;
import io.github.assay.learning.TagModel;
import io.github.assay.learning.TrainingSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;

/// Scores a tag by how many of the items learned from that begin with the same word have it; tells
/// afterwards what each model learned from and was asked about.
public final class FirstWordRecipe implements Recipe {
  private final List<Seen> models = new ArrayList<>();

  /// What one model saw.
  ///
  /// @param learned ids of the items that it learned from
  /// @param scored titles of the items that it scored
  public record Seen(Set<String> learned, Set<String> scored) {}

  /// All models that were made, in that order.
  public List<Seen> models() {
    return models;
  }

  @Override
  public String id() {
    return "words";
  }

  @Override
  public String summary() {
    return "counts first words";
  }

  @Override
  public List<Setting> settings() {
    return List.of();
  }

  @Override
  public TagModel train(
      TrainingSet data, Map<String, String> settings, long seed, Progress progress) {
    progress.report("counting", 0, data.train().size());
    var seen = new Seen(new ConcurrentSkipListSet<>(), new ConcurrentSkipListSet<>());
    var byWord = new TreeMap<String, List<GoldItem>>();
    for (GoldItem gold : data.train()) {
      seen.learned().add(gold.item().id());
      byWord.computeIfAbsent(word(gold.item().title()), _ -> new ArrayList<>()).add(gold);
    }
    models.add(seen);
    return new Model(data.vocabulary().tags().stream().map(Tag::id).toList(), byWord, seen);
  }

  @Override
  public TagModel read(SortedMap<String, byte[]> parts) {
    throw new UnsupportedOperationException("no test reads it back");
  }

  private static String word(String title) {
    return title.split(" ", -1)[0];
  }

  private record Model(List<Integer> tags, Map<String, List<GoldItem>> byWord, Seen seen)
      implements TagModel {
    @Override
    public String recipe() {
      return "words";
    }

    @Override
    public Scores score(String title, String description) {
      seen.scored().add(title);
      var alike = byWord.getOrDefault(word(title), List.of());
      var values = new float[tags.size()];
      for (int place = 0; place < values.length; place++) {
        int tag = tags.get(place);
        long having = alike.stream().filter(gold -> gold.tags().contains(tag)).count();
        values[place] = alike.isEmpty() ? 0 : (float) having / alike.size();
      }
      return Scores.of(tags, values);
    }

    @Override
    public SortedMap<String, byte[]> parts() {
      return new TreeMap<>();
    }
  }
}
