package io.github.assay.store.sql;

import java.util.Optional;

/// What the last session left beside the file.
///
/// @param acknowledged how far it had come, if it did not end in order
/// @param sound how the file looked, if it did
record Trace(Optional<Acknowledged> acknowledged, Optional<Sound> sound) {
  static final Trace NONE = new Trace(Optional.empty(), Optional.empty());

  static Trace parse(String text) {
    return new Trace(Acknowledged.parse(text), Sound.parse(text));
  }
}
