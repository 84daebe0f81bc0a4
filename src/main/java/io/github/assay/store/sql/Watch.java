package io.github.assay.store.sql;

/// What is told of the transactions of a database that write.
interface Watch {
  /// Nothing is watched.
  Watch NONE = () -> {};

  /// Called before each transaction that writes, and before each new connection.
  ///
  /// @throws io.github.assay.store.StoreException if the file is not the one that was opened
  void check();

  /// Called after each transaction that wrote.
  default void committed(Database database) {}
}
