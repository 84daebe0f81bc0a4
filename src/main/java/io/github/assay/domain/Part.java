package io.github.assay.domain;

import java.util.Locale;

/// The part of a split that an item is in.
public enum Part {
  /// Models learn from it.
  TRAIN,
  /// Thresholds and settings are chosen on it.
  VALIDATION,
  /// Read once, at the end.
  TEST,
  /// In no part yet.
  UNASSIGNED;

  /// The name in files and on the command line: `train`, `validation`, `test`; empty if unassigned.
  public String word() {
    return this == UNASSIGNED ? "" : name().toLowerCase(Locale.ROOT);
  }

  /// The part with this word.
  ///
  /// @throws AssayException if there is none
  public static Part of(String word) {
    for (Part part : values()) if (part.word().equals(word)) return part;
    throw new AssayException("UNKNOWN_PART", "no part of a split is called \"" + word + "\"");
  }
}
