package io.clientele.scoring.expression;

/** What an expression can give and a name can stand for. */
public enum ValueType {
  /** A real number; there are no others. */
  NUMBER("number"),
  /** True or false. */
  TRUTH("truth value"),
  /** A text. */
  TEXT("text"),
  /** Some texts: an expression asks what is in them, and gives no such thing itself. */
  TEXTS("list of texts");

  private final String noun;

  ValueType(String noun) {
    this.noun = noun;
  }

  /** What people call it. */
  public String noun() {
    return noun;
  }
}
