package io.clientele.scoring.expression;

/** A value of a name or of an expression. */
public sealed interface Value {

  /** The type. */
  ValueType type();

  /** A number, always finite. */
  record Numeric(double number) implements Value {

    public Numeric {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("a number is finite");
      }
    }

    @Override
    public ValueType type() {
      return ValueType.NUMBER;
    }
  }

  /** A truth value. */
  record Truth(boolean truth) implements Value {
    @Override
    public ValueType type() {
      return ValueType.TRUTH;
    }
  }

  /** A text. */
  record Text(String text) implements Value {
    @Override
    public ValueType type() {
      return ValueType.TEXT;
    }
  }
}
