package io.github.assay.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import org.jspecify.annotations.Nullable;

/// Answers that are written down to seven digits.
final class Pins {
  private Pins() {}

  /// The value is there and rounds to the pinned one.
  static void near(double pinned, @Nullable Double actual) {
    if (actual == null) fail("undefined instead of " + pinned);
    else assertEquals(pinned, actual, 5.1e-8);
  }
}
