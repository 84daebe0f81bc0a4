package io.github.assay.learning.tribuo;

import io.github.assay.domain.AssayException;
import io.github.assay.learning.Progress;
import io.github.assay.learning.Recipe;
import io.github.assay.learning.Setting;
import io.github.assay.learning.TagModel;
import io.github.assay.learning.TrainingSet;
import io.github.assay.text.Features;
import io.github.assay.text.SparseVector;
import io.github.assay.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// TF-IDF of word and character n-grams into Tribuo's linear model, one logistic regression a tag.
public final class LinearRecipe implements Recipe {
  static final String ID = "linear";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String summary() {
    return "A linear model over words, pairs of words and runs of characters.";
  }

  @Override
  public List<Setting> settings() {
    return LinearSettings.KNOBS;
  }

  @Override
  public void check(Map<String, String> settings) {
    LinearSettings.of(settings);
  }

  @Override
  public TagModel train(
      TrainingSet data, Map<String, String> settings, long seed, Progress progress) {
    var chosen = LinearSettings.of(settings).fitting(data.train());
    if (data.train().stream().allMatch(gold -> gold.tags().isEmpty()))
      throw nothing(data, "has a tag to learn from");
    var texts = data.train().stream().map(TaggedVectors::text).toList();
    var features = features(chosen, texts, progress);
    var items =
        new TaggedVectors(features, data.train(), vectors(features, texts, progress)).withWords();
    if (items.counts().isEmpty()) throw nothing(data, "has both a tag and a word to learn from");
    var trained = new LinearTraining(items, chosen, seed, progress).train();
    return new LinearModel(features, trained.weights(), trained.provenance());
  }

  @Override
  public Optional<Features> features(
      TrainingSet data, Map<String, String> settings, Progress progress) {
    var chosen = LinearSettings.of(settings).fitting(data.train());
    var texts = data.train().stream().map(TaggedVectors::text).toList();
    return Optional.of(features(chosen, texts, progress));
  }

  private static Features features(LinearSettings chosen, List<Text> texts, Progress progress) {
    progress.report("reading words", 0, 0);
    return Features.learn(chosen.pipeline(), texts, progress::check);
  }

  private static AssayException nothing(TrainingSet data, String wanted) {
    return new AssayException(
        "NO_TRAINING_DATA", "none of the " + data.train().size() + " training items " + wanted);
  }

  private static List<SparseVector> vectors(
      Features features, List<Text> texts, Progress progress) {
    return texts.parallelStream()
        .map(
            text -> {
              progress.check();
              return features.of(text);
            })
        .toList();
  }

  @Override
  public TagModel read(SortedMap<String, byte[]> parts) {
    var features = Features.read(parts);
    return new ModelFileReader(features).read(parts.get(ModelFile.NAME));
  }
}
