package io.github.assay.store.sql;

import java.util.Optional;

/// What the last session left beside the file.
///
/// @param acknowledged how far it had come, if it did not end in order
/// @param sound how the file looked, if it did
/// @param isOpenHere whether this process writes it now, and so has gone through it
record Trace(Optional<Acknowledged> acknowledged, Optional<Sound> sound, boolean isOpenHere) {
  static final Trace NONE = new Trace(Optional.empty(), Optional.empty(), false);
  static final Trace OPEN_HERE = new Trace(Optional.empty(), Optional.empty(), true);

  static Trace parse(String text) {
    return new Trace(Acknowledged.parse(text), Sound.parse(text), false);
  }
}
