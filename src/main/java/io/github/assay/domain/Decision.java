package io.github.assay.domain;

import java.time.Instant;

/// One entry of the append-only log.
///
/// @param sequence its place, from 1 without gaps
/// @param batch entries that were written together, and are undone together, share it
/// @param at when; the order of the log is by `sequence`, never by this
/// @param entry what was decided
/// @param vocabularyVersion the vocabulary that was in force
public record Decision(long sequence, long batch, Instant at, Entry entry, int vocabularyVersion) {
  /// What is decided, before it has a place in the log.
  ///
  /// @param author the person who did it
  /// @param seat whose set of tags it changes: a person's own name, or [#GOLD]
  /// @param item the item's id
  public record Entry(String author, String seat, String item, Act act, Basis basis) {}

  /// The seat of rulings: what QA, or an import of gold, says is right.
  public static final String GOLD = "gold";
}
