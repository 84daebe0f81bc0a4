package io.github.assay.agreement;

import org.jspecify.annotations.Nullable;

/// What people said about one tag, summed over the items that two of them or more judged. With `m`
/// people and `y` times yes for an item:
///
/// @param items how many
/// @param values `Σ m`
/// @param yes `Σ y`
/// @param positives items with a yes
/// @param different `Σ 2 y (m - y) / (m - 1)`
/// @param both `Σ y (y - 1)`, ordered pairs that both say yes
/// @param either `Σ y (m - 1)`, ordered pairs whose first says yes
record TagCount(
    long items, long values, long yes, long positives, double different, long both, long either) {
  /// Krippendorff's alpha of yes and no.
  Alpha alpha() {
    return Alpha.of(different, 2.0 * yes * (values - yes), items, values);
  }

  /// Positive specific agreement over all pairs of people: how likely somebody else says yes too if
  /// one says yes. Undefined if nobody does.
  @Nullable Double psa() {
    return either == 0 ? null : (Double) ((double) both / either);
  }
}
