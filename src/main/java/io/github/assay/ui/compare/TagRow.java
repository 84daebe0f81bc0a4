package io.github.assay.ui.compare;

import org.jspecify.annotations.Nullable;

/// One tag and how the two runs do on it.
///
/// @param tag its id
/// @param support how many items have it as gold
/// @param f1 of both runs
/// @param fixed items on which the first run is right about it and the second wrong
/// @param broke items on which the first run is wrong about it and the second right
record TagRow(int tag, String name, int support, Values f1, int fixed, int broke) {
  /// With fewer gold items a difference says nothing.
  static final int ENOUGH = 10;

  /// F1 of the two runs; null where it is undefined.
  record Values(@Nullable Double a, @Nullable Double b) {}

  /// Whether there are too few gold items to compare.
  boolean isTooFew() {
    return support < ENOUGH;
  }

  /// What the first run gains; null if there are too few items, or nothing to count.
  @Nullable Double delta() {
    if (isTooFew() || f1.a() == null || f1.b() == null) return null;
    return f1.a() - f1.b();
  }
}
