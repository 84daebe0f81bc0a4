package io.github.assay.ui.data;

import io.github.assay.store.Found;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Which items are ticked: some, or all that a query means but for some. To be used on the JavaFX
/// thread.
final class Ticks {
  private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper();
  private final Set<String> others = new HashSet<>();
  private int all;

  /// What was ticked at one moment, for other threads.
  ///
  /// @param isAll whether all are ticked but for the others, or the others alone
  record Frozen(boolean isAll, Set<String> others) {
    Frozen {
      others = Set.copyOf(others);
    }

    /// Ids of the ticked ones of what was found, in its order.
    List<String> of(Found found) {
      var ids = new ArrayList<>(found.ids(0, found.count()));
      ids.removeIf(id -> others.contains(id) == isAll);
      return ids;
    }
  }

  /// One item alone.
  static Frozen only(String item) {
    return new Frozen(false, Set.of(item));
  }

  /// How many are ticked.
  ReadOnlyIntegerProperty sizeProperty() {
    return size.getReadOnlyProperty();
  }

  boolean has(String item) {
    return others.contains(item) != (all > 0);
  }

  void turn(String item) {
    if (!others.remove(item)) others.add(item);
    count();
  }

  void add(String item) {
    if (!has(item)) turn(item);
  }

  /// Ticks all of a number of items.
  void all(int items) {
    others.clear();
    all = items;
    count();
  }

  void clear() {
    all(0);
  }

  Frozen freeze() {
    return new Frozen(all > 0, others);
  }

  private void count() {
    size.set(all > 0 ? all - others.size() : others.size());
  }
}
