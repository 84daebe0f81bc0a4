package io.github.assay.domain;

import java.time.Instant;

/// Gold, frozen.
///
/// @param id its number in the workspace, from 1
/// @param name unique in the workspace
/// @param at when it was frozen
/// @param author who froze it
/// @param hash SHA-256 over the canonical rows (see `store.SnapshotStore`)
/// @param size what is in it
public record Snapshot(long id, String name, Instant at, String author, Sha256 hash, Size size) {
  /// @param items number of gold items
  /// @param labels number of item-tag pairs
  /// @param vocabularyVersion the vocabulary that was in force
  public record Size(int items, int labels, int vocabularyVersion) {}
}
