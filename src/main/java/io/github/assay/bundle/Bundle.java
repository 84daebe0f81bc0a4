package io.github.assay.bundle;

import io.github.assay.domain.Suggestion;
import io.github.assay.domain.Thresholds;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Suggester;
import java.util.List;

/// An opened bundle: suggests tags with nothing but itself. Thread-safe; never changes; holds no
/// file open.
public final class Bundle {
  private final Manifest manifest;
  private final Suggester suggester;

  Bundle(Manifest manifest, Suggester suggester) {
    this.manifest = manifest;
    this.suggester = suggester;
  }

  public Manifest manifest() {
    return manifest;
  }

  public Vocabulary vocabulary() {
    return suggester.vocabulary();
  }

  /// The thresholds that suggestions are made with.
  public Thresholds thresholds() {
    return suggester.thresholds();
  }

  /// The approved tags of a text, best first, then by id. Empty if none reaches its threshold.
  public List<Suggestion> suggest(String title, String description) {
    return suggester.suggest(title, description);
  }
}
