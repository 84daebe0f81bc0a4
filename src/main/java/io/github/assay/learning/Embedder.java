package io.github.assay.learning;

import io.github.assay.domain.AssayException;

/// Makes vectors of texts: those of texts that mean much the same point nearly the same way.
/// Thread-safe.
public interface Embedder {
  /// Names the model, so that vectors of different ones are never compared.
  String id();

  /// Makes it ready, which may take a second the first time.
  ///
  /// @throws AssayException `EMBEDDING_UNAVAILABLE` if it cannot run on this machine
  void prepare();

  /// Whether [#vector] answers at once.
  boolean isReady();

  /// The vector of a text, in whole numbers; only its direction has a meaning. Makes the model
  /// ready if it is not.
  ///
  /// @throws AssayException `EMBEDDING_UNAVAILABLE` if it cannot run on this machine
  byte[] vector(String title, String description);
}
