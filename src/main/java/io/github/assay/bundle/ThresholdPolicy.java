package io.github.assay.bundle;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Thresholds;

/// Which of a run's thresholds a bundle uses. Both kinds are in the file.
public enum ThresholdPolicy {
  /// One cut for all tags, tuned on the validation part.
  TUNED("tuned"),
  /// A cut for each tag that has enough validation items, the global one for the others.
  PER_TAG("per-tag");

  private final String word;

  ThresholdPolicy(String word) {
    this.word = word;
  }

  /// The name in files and on the command line.
  public String word() {
    return word;
  }

  /// The policy with this word.
  ///
  /// @throws AssayException `BAD_SETTING` if there is none
  public static ThresholdPolicy of(String word) {
    for (ThresholdPolicy policy : values()) if (policy.word.equals(word)) return policy;
    throw new AssayException(
        "BAD_SETTING", "thresholds are \"tuned\" or \"per-tag\", not \"" + Shown.name(word) + "\"");
  }

  /// The thresholds that count under this policy.
  public Thresholds applied(Thresholds thresholds) {
    return this == TUNED ? thresholds.withoutTags() : thresholds;
  }
}
