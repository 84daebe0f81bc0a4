package io.github.assay.query;

/// Leaves the reading of a query at the first thing that is wrong; never leaves [Parser].
final class Fault extends Exception {
  private static final long serialVersionUID = 1;

  private final int column;

  /// @param column where, from 1
  /// @param message what is wrong and what is possible there
  Fault(int column, String message) {
    super(message, null, false, false);
    this.column = column;
  }

  Parsed.Wrong wrong() {
    return new Parsed.Wrong(column, String.valueOf(getMessage()));
  }
}
