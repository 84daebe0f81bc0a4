package io.github.assay.store.sql;

import java.time.Instant;

/// The head of entries of the log that are written together.
///
/// @param number its place among the batches, from 1
/// @param kind how it came to be
/// @param reverses the batch that an undo or redo is about, 0 for others
/// @param at when
/// @param author who is answerable
/// @param vocabulary the version in force
record Batch(long number, Kind kind, long reverses, Instant at, String author, int vocabulary) {
  /// How a batch came to be. Only work is taken back and done again.
  enum Kind {
    WORK,
    UNDO,
    REDO,
    IMPORT
  }
}
