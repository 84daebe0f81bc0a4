package io.github.assay.query;

/// What became of a text that was read as a query.
public sealed interface Parsed {
  /// It is one.
  record Fine(Query query) implements Parsed {}

  /// It is none.
  ///
  /// @param column where, from 1; one more than the length if something is missing at the end
  /// @param message what is wrong and what is possible there, for people
  record Wrong(int column, String message) implements Parsed {}
}
