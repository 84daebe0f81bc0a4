package io.github.assay.store.sql;

import java.util.ArrayList;
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

  /// Those among some items, of which there are few.
  ///
  /// @param numbers of the items, as a JSON list
  Leaf among(String numbers) {
    var all = new ArrayList<>(values);
    all.add(numbers);
    return new Leaf(
        "select n from (" + sql + ") where n in (select value from json_each(?))", all, isTurned);
  }

  /// All other items.
  Leaf turned() {
    return new Leaf(sql, values, !isTurned);
  }
}
