package io.github.assay.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// One training of one model, kept for ever with its scores.
///
/// @param id such as `R-0007`
/// @param plan what was asked for
/// @param snapshot id of the snapshot that it learned from
/// @param result what came of it
public record Run(String id, Plan plan, long snapshot, Result result) {
  /// What determines a run's scores, given the snapshot.
  ///
  /// @param recipe id of the recipe
  /// @param settings every setting of the recipe with its value, defaults too
  /// @param seed of all random choices
  public record Plan(String recipe, SortedMap<String, String> settings, long seed) {
    public Plan {
      settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }
  }

  /// What came of a run.
  ///
  /// @param at when it began
  /// @param seconds of wall time, text to model
  /// @param thresholds tuned on the validation part
  /// @param environment versions and machine, for people
  public record Result(
      Instant at, double seconds, Thresholds thresholds, SortedMap<String, String> environment) {
    public Result {
      environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
    }
  }
}
