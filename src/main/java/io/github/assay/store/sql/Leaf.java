package io.github.assay.store.sql;

import java.util.List;

/// A question whose answer is a set of item numbers.
///
/// @param sql gives rows with one column `n`; a number may come twice
/// @param values for its places, in order
/// @param isTurned whether all other items are meant
record Leaf(String sql, List<Object> values, boolean isTurned) {
  Leaf {
    values = List.copyOf(values);
  }

  static Leaf of(String sql, Object... values) {
    return new Leaf(sql, List.of(values), false);
  }

  /// All other items.
  Leaf turned() {
    return new Leaf(sql, values, !isTurned);
  }
}
