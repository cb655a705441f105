package io.clientele.scoring.expression;

import java.util.List;

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

  /** Texts of which it is asked whether one is among them. */
  record Texts(List<String> texts) implements Value {

    public Texts {
      texts = List.copyOf(texts);
    }

    @Override
    public ValueType type() {
      return ValueType.TEXTS;
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
