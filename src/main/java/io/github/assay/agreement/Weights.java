package io.github.assay.agreement;

import java.util.Arrays;

/// How often items count.
final class Weights {
  private Weights() {}

  /// Each item once.
  static int[] once(Judgements judgements) {
    var weights = new int[judgements.size()];
    Arrays.fill(weights, 1);
    return weights;
  }
}
