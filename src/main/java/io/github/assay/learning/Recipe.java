package io.github.assay.learning;

import io.github.assay.domain.AssayException;
import io.github.assay.text.Features;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A way to make a model. Add one here and in `Wiring.recipes()`.
public interface Recipe {
  /// Stable name on the command line and in runs, such as `linear+rules`.
  String id();

  /// What it does, in one sentence for people.
  String summary();

  /// The knobs that it has.
  List<Setting> settings();

  /// Looks whether values can be used, without training.
  ///
  /// @param settings a value for every setting
  /// @throws AssayException `BAD_SETTING` if one cannot
  default void check(Map<String, String> settings) {}

  /// Makes a model. The same data, settings and seed give the same scores.
  ///
  /// @param settings a value for every setting, see [#complete]
  /// @throws AssayException `NO_TRAINING_DATA` if there is nothing to learn from, `BAD_SETTING` if
  ///   a value cannot be used
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  TagModel train(TrainingSet data, Map<String, String> settings, long seed, Progress progress);

  /// The first step of [#train] alone: what a model would make of texts.
  ///
  /// @param settings a value for every setting
  /// @return empty if it learns no features; features without any if there is no item to learn from
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  default Optional<Features> features(
      TrainingSet data, Map<String, String> settings, Progress progress) {
    return Optional.empty();
  }

  /// Reads a model back from its parts.
  ///
  /// @throws AssayException `MODEL_UNREADABLE` if the parts are damaged
  TagModel read(SortedMap<String, byte[]> parts);

  /// The given settings with the standard values of all others.
  ///
  /// @throws AssayException `UNKNOWN_SETTING` if the recipe has no such setting, `BAD_SETTING` if a
  ///   value cannot be used
  default SortedMap<String, String> complete(Map<String, String> given) {
    var complete = new TreeMap<String, String>();
    for (Setting setting : settings()) complete.put(setting.name(), setting.standard());
    for (String name : given.keySet())
      if (!complete.containsKey(name))
        throw new AssayException(
            "UNKNOWN_SETTING",
            "recipe " + id() + " has no setting \"" + name + "\"; " + known(complete));
    complete.putAll(given);
    check(complete);
    return complete;
  }

  private static String known(SortedMap<String, String> settings) {
    return settings.isEmpty() ? "it has none" : "it has " + String.join(", ", settings.keySet());
  }
}
