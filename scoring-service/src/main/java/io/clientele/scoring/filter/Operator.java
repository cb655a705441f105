package io.clientele.scoring.filter;

/** How a field is compared with a value. */
enum Operator {
  EQUAL("="),
  UNEQUAL("!="),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">=");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** As written in a filter. */
  String symbol() {
    return symbol;
  }

  /** As written in SQL. */
  String sql() {
    return this == UNEQUAL ? "<>" : symbol;
  }

  static Operator of(String symbol) {
    for (Operator operator : values()) {
      if (operator.symbol.equals(symbol)) {
        return operator;
      }
    }
    throw new IllegalArgumentException(symbol);
  }
}
