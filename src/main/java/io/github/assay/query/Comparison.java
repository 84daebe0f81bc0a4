package io.github.assay.query;

/// How two numbers compare.
public enum Comparison {
  LESS("<"),
  AT_MOST("<="),
  EQUAL("="),
  AT_LEAST(">="),
  MORE(">");

  private final String symbol;

  Comparison(String symbol) {
    this.symbol = symbol;
  }

  /// As it is written.
  public String symbol() {
    return symbol;
  }

  /// Whether it holds between two numbers.
  public boolean holds(double left, double right) {
    return switch (this) {
      case LESS -> left < right;
      case AT_MOST -> left <= right;
      case EQUAL -> left == right;
      case AT_LEAST -> left >= right;
      case MORE -> left > right;
    };
  }
}
