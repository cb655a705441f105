package io.clientele.scoring.expression;

/** What an expression can give and a name can stand for. */
public enum ValueType {
  /** A real number; there are no others. */
  NUMBER("number"),
  /** True or false. */
  TRUTH("truth value"),
  /** A text. */
  TEXT("text");

  private final String noun;

  ValueType(String noun) {
    this.noun = noun;
  }

  /** What people call it. */
  public String noun() {
    return noun;
  }
}
