package io.github.assay.store.sql;

/// Felt while SQLite works on a statement, every few thousand of its steps.
@FunctionalInterface
interface Pulse {
  /// Nobody feels it.
  Pulse NONE = () -> false;

  /// Must not throw.
  ///
  /// @return whether the statement should be given up
  boolean beat();
}
