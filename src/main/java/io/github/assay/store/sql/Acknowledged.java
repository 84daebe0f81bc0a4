package io.github.assay.store.sql;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a session noted beside the file: how far it had come when it last acknowledged something.
/// After an orderly end there is no such note.
///
/// @param workspace the file's identity
/// @param session which session
/// @param writes number of transactions that wrote
record Acknowledged(String workspace, String session, long writes) {
  private static final Pattern LINE = Pattern.compile("(\\S{36}) (\\S{36}) (\\d{1,18})\n");

  /// Reads the note; empty if there is none, or if it was cut off.
  static Optional<Acknowledged> parse(String text) {
    var line = LINE.matcher(text);
    return line.lookingAt()
        ? Optional.of(new Acknowledged(line.group(1), line.group(2), Long.parseLong(line.group(3))))
        : Optional.empty();
  }

  /// The note as a line.
  String line() {
    return workspace + " " + session + " " + writes + "\n";
  }

  /// Whether a file of the same session lacks something that was acknowledged.
  boolean isAheadOf(Head head) {
    return isOfSessionOf(head) && writes > head.writes();
  }

  /// Whether it is about the session that the file was last written by.
  boolean isOfSessionOf(Head head) {
    return workspace.equals(head.workspace()) && session.equals(head.session());
  }
}
