package io.github.assay.evaluation;

import io.github.assay.domain.AssayException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a metric does where its formula says nothing.
///
/// | | `SK0` | `ASSAY1` |
/// |---|---|---|
/// | macro and weighted average over | all tags | tags that are gold somewhere in the whole set |
/// | an item without gold and prediction | 0 in the averages over items | 1 |
/// | a metric that divides by zero | 0 | undefined |
/// | items without gold in nDCG and R@k | 0 | left out |
///
/// In both, an undefined precision, recall or F of one tag or item counts 0 in an average, and
/// average precision leaves out tags without gold.
public enum Convention {
  /// That of scikit-learn with `zero_division=0`, over the whole vocabulary.
  SK0,
  /// Ours, and the standard.
  ASSAY1;

  /// The name in files and on the command line.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The convention with this name.
  ///
  /// @throws AssayException `UNKNOWN_CONVENTION` if there is none
  public static Convention of(String word) {
    for (Convention convention : values()) if (convention.word().equals(word)) return convention;
    throw new AssayException(
        "UNKNOWN_CONVENTION", "no convention is called \"" + word + "\"; there are sk0 and assay1");
  }

  /// The value of a metric that divides by zero.
  @Nullable Double undefined() {
    return this == SK0 ? (Double) 0.0 : null;
  }

  /// The value itself if there is one, else what stands for an undefined one.
  @Nullable Double orUndefined(@Nullable Double value) {
    return value == null ? undefined() : value;
  }

  /// The value of an item that has no gold and no prediction.
  double nothingAtAll() {
    return this == SK0 ? 0 : 1;
  }

  /// Whether the macro average counts a tag with so many gold items.
  boolean averages(int support) {
    return this == SK0 || support > 0;
  }
}
