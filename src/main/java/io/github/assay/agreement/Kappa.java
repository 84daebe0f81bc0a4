package io.github.assay.agreement;

import org.jspecify.annotations.Nullable;

/// Cohen's kappa of one tag and two people.
///
/// @param value `(observed - expected) / (1 - expected)`; null if there are no items, or if both
///   always say the same one thing
/// @param observed the share of items where they agree
/// @param expected the same by chance
/// @param items how many both judged
/// @see <a href="https://doi.org/10.1177/001316446002000104">Cohen (1960)</a>
public record Kappa(@Nullable Double value, double observed, double expected, long items) {
  static Kappa of(PairTable table) {
    long items = table.items();
    if (items == 0) return new Kappa(null, 0, 0, 0);
    double all = items;
    double first = (table.both() + table.first()) / all;
    double second = (table.both() + table.second()) / all;
    double observed = (table.both() + table.neither()) / all;
    double expected = first * second + (1 - first) * (1 - second);
    var value = expected == 1 ? null : (Double) ((observed - expected) / (1 - expected));
    return new Kappa(value, observed, expected, items);
  }
}
