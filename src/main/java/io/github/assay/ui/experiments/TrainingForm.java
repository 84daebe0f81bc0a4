package io.github.assay.ui.experiments;

import static io.github.assay.ui.experiments.ExperimentsScreen.TEXTS;

import io.github.assay.domain.AssayException;
import io.github.assay.learning.Recipe;
import io.github.assay.learning.Setting;
import io.github.assay.workbench.Training;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What is about to be trained. What was typed stays while another recipe is looked at.
final class TrainingForm {
  private static final long SEED = 1;

  private final List<Recipe> recipes;
  private final ObjectProperty<Recipe> recipe;
  private final Map<String, String> values = new HashMap<>();
  private String seed = String.valueOf(SEED);

  /// @param recipes in the order in which they are offered; the first is chosen
  TrainingForm(List<Recipe> recipes) {
    this.recipes = List.copyOf(recipes);
    recipe = new SimpleObjectProperty<>(recipes.getFirst());
  }

  List<Recipe> recipes() {
    return recipes;
  }

  ObjectProperty<Recipe> recipeProperty() {
    return recipe;
  }

  String seed() {
    return seed;
  }

  /// The value of a setting of the chosen recipe.
  String value(Setting setting) {
    return values.getOrDefault(setting.name(), setting.standard());
  }

  /// Takes what was typed for a setting.
  ///
  /// @return what is wrong with it; empty if nothing is
  Optional<String> type(Setting setting, String text) {
    values.put(setting.name(), text.strip());
    return fault(setting);
  }

  /// Takes what was typed for the seed.
  Optional<String> typeSeed(String text) {
    seed = text.strip();
    return seedFault();
  }

  /// Puts all settings of the chosen recipe back to their standard values.
  void reset() {
    recipe.get().settings().forEach(setting -> values.remove(setting.name()));
    seed = String.valueOf(SEED);
  }

  /// What is wrong with a setting; empty if nothing is.
  Optional<String> fault(Setting setting) {
    try {
      recipe.get().complete(Map.of(setting.name(), value(setting)));
      return Optional.empty();
    } catch (AssayException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  Optional<String> seedFault() {
    try {
      Long.parseLong(seed);
      return Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.of(TEXTS.text("experiments.seed.bad", seed));
    }
  }

  /// What to train; empty as long as something is wrong.
  Optional<Training.Request> request() {
    var settings = new HashMap<String, String>();
    for (Setting setting : recipe.get().settings()) {
      if (fault(setting).isPresent()) return Optional.empty();
      if (!value(setting).equals(setting.standard())) settings.put(setting.name(), value(setting));
    }
    if (seedFault().isPresent()) return Optional.empty();
    return Optional.of(new Training.Request(recipe.get().id(), settings, Long.parseLong(seed)));
  }
}
