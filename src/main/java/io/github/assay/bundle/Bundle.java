package io.github.assay.bundle;

import io.github.assay.domain.Suggestion;
import io.github.assay.domain.Thresholds;
import io.github.assay.domain.Vocabulary;
import java.util.List;

/// An opened bundle: suggests tags with nothing but itself. Thread-safe; never changes; holds no
/// file open.
public final class Bundle {
  private final Manifest manifest;
  private final Tagger tagger;

  Bundle(Manifest manifest, Tagger tagger) {
    this.manifest = manifest;
    this.tagger = tagger;
  }

  public Manifest manifest() {
    return manifest;
  }

  public Vocabulary vocabulary() {
    return tagger.vocabulary();
  }

  /// The thresholds that suggestions are made with.
  public Thresholds thresholds() {
    return tagger.thresholds();
  }

  /// The approved tags of a text, best first, then by id. Empty if none reaches its threshold.
  public List<Suggestion> suggest(String title, String description) {
    return tagger.suggest(title, description);
  }
}
