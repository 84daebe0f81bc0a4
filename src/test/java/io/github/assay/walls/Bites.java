package io.github.assay.walls;

import org.jspecify.annotations.Nullable;

/// Must not compile: the twin of `Holds`, without the question.
final class Bites {
  private Bites() {}

  static int length(@Nullable String text) {
    return text.length();
  }
}
