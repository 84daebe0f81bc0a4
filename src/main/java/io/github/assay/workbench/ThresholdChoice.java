package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Thresholds;

/// Which thresholds a run is judged at.
public sealed interface ThresholdChoice {
  /// The one that was tuned for all tags together.
  record Tuned() implements ThresholdChoice {}

  /// The ones that were tuned for each tag.
  record PerTag() implements ThresholdChoice {}

  /// One that somebody chose, in `[0, 1]`.
  record Fixed(double value) implements ThresholdChoice {
    public Fixed {
      if (!(value >= 0 && value <= 1))
        throw new AssayException("BAD_THRESHOLD", "a threshold lies in 0 to 1, not at " + value);
    }
  }

  /// Reads `tuned`, `per-tag` or a number.
  ///
  /// @throws AssayException `BAD_THRESHOLD` if it is none of these
  static ThresholdChoice of(String word) {
    if (word.equals("tuned")) return new Tuned();
    if (word.equals("per-tag")) return new PerTag();
    try {
      return new Fixed(Double.parseDouble(word));
    } catch (NumberFormatException e) {
      throw new AssayException(
          "BAD_THRESHOLD",
          "a threshold is \"tuned\", \"per-tag\" or a number from 0 to 1, not \"" + word + "\"",
          e);
    }
  }

  /// The thresholds that it means, given those that were tuned with a run.
  default Thresholds among(Thresholds tuned) {
    return switch (this) {
      case Tuned() -> tuned.withoutTags();
      case PerTag() -> tuned;
      case Fixed(double value) -> Thresholds.global(value);
    };
  }
}
