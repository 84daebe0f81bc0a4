package io.github.assay.walls;

import org.jspecify.annotations.Nullable;

/// Compiles: the twin of `Bites`, with the question.
final class Holds {
  private Holds() {}

  static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }
}
