package io.github.assay.transfer;

/// Keeps spreadsheets from running what stands in a cell (OWASP, "CSV Injection").
final class SpreadsheetGuard {
  private static final String TRIGGERS = "=+-@\t\r";

  private SpreadsheetGuard() {}

  /// The cell with a `'` before it if it begins like a formula.
  static String guarded(String cell) {
    boolean triggers = !cell.isEmpty() && TRIGGERS.indexOf(cell.charAt(0)) >= 0;
    return triggers ? "'" + cell : cell;
  }
}
