package io.github.assay.learning.rules;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.GoldItem;
import io.github.assay.learning.Progress;
import io.github.assay.learning.Recipe;
import io.github.assay.learning.Setting;
import io.github.assay.learning.TagModel;
import io.github.assay.learning.TrainingSet;
import io.github.assay.text.Features;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// Another recipe with the rules added to it: `linear` becomes `linear+rules`. How much the rules
/// weigh is chosen on the validation items, by micro-F1 at its best threshold.
public final class BlendRecipe implements Recipe {
  static final String PART = "blend.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final double USUAL = 1;
  private static final List<Double> WEIGHTS = List.of(USUAL, 2.0, .5, 4.0, .25, .0);

  private final Recipe learned;
  private final RulesRecipe rules = new RulesRecipe();

  /// @param learned the recipe to which the rules are added
  public BlendRecipe(Recipe learned) {
    this.learned = learned;
  }

  @Override
  public String id() {
    return learned.id() + "+" + RulesRecipe.ID;
  }

  @Override
  public String summary() {
    return learned.summary() + " Names and aliases that stand in the text count besides.";
  }

  @Override
  public List<Setting> settings() {
    return learned.settings();
  }

  @Override
  public void check(Map<String, String> settings) {
    learned.check(settings);
  }

  @Override
  public TagModel train(
      TrainingSet data, Map<String, String> settings, long seed, Progress progress) {
    var found = rules.train(data, Map.of(), seed, progress);
    var model = learned.train(data, settings, seed, progress);
    var blend = new BlendModel(id(), model, found, USUAL);
    return data.validation().isEmpty() ? blend : best(blend, data.validation(), progress);
  }

  @Override
  public Optional<Features> features(
      TrainingSet data, Map<String, String> settings, Progress progress) {
    return learned.features(data, settings, progress);
  }

  private static BlendModel best(BlendModel blend, List<GoldItem> items, Progress progress) {
    var best = blend;
    double bestF1 = -1;
    for (double weight : WEIGHTS) {
      progress.report("weighing the rules", WEIGHTS.indexOf(weight), WEIGHTS.size());
      var candidate = blend.weighted(weight);
      double f1 = MicroF1.atBestCut(candidate, items, progress);
      if (f1 > bestF1) {
        best = candidate;
        bestF1 = f1;
      }
    }
    return best;
  }

  @Override
  public TagModel read(SortedMap<String, byte[]> parts) {
    var content = parts.get(PART);
    if (content == null)
      throw new AssayException("MODEL_UNREADABLE", "part " + PART + " of the model is not there");
    return new BlendModel(id(), learned.read(parts), rules.read(parts), weight(content));
  }

  private static double weight(byte[] content) {
    try {
      double weight = JSON.readTree(content).path("weight").asDouble(-1);
      if (weight >= 0 && weight <= 1000) return weight;
    } catch (IOException e) {
      throw new AssayException(
          "MODEL_UNREADABLE", "part " + PART + " of the model is not what Assay writes", e);
    }
    throw new AssayException("MODEL_UNREADABLE", "part " + PART + " of the model has no weight");
  }

  static byte[] write(double weight) {
    return ("{\"weight\":" + weight + "}\n").getBytes(StandardCharsets.UTF_8);
  }
}
