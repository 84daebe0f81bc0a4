package io.github.assay.agreement;

import org.jspecify.annotations.Nullable;

/// What one has to know about a coefficient to compare it with another one, or to compute it again.
///
/// @param measure its name for people
/// @param distance null if none is used
/// @param emptySets what empty sets do to it
/// @param sample what it was computed from
/// @param resampling how its interval was found; null if it has none
public record Passport(
    String measure,
    @Nullable Distance distance,
    String emptySets,
    Sample sample,
    @Nullable Resampling resampling) {
  /// What counted.
  ///
  /// @param items judged by two people at least
  /// @param values sets, or yes and no of a tag
  /// @param annotators who judged these items
  public record Sample(long items, long values, int annotators) {}

  /// A bootstrap over items.
  ///
  /// @param interval null if the coefficient was never defined
  /// @param undefined how many draws had no value and were left out
  public record Resampling(Bootstrap bootstrap, @Nullable Interval interval, int undefined) {}

  /// The interval; null if there is none.
  public @Nullable Interval interval() {
    return resampling == null ? null : resampling.interval();
  }
}
