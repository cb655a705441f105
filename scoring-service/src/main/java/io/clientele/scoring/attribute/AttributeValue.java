package io.clientele.scoring.attribute;

import java.util.List;

/** A value of an attribute. */
public sealed interface AttributeValue {

  /** A text, a choice, or a date as an ISO text. */
  record Text(String value) implements AttributeValue {}

  /** A finite number. */
  record Numeric(double value) implements AttributeValue {
    public Numeric {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a number is finite");
      }
    }
  }

  /** Yes or no. */
  record Flag(boolean value) implements AttributeValue {}

  /** Several texts; numbers among them as their digits. */
  record Texts(List<String> values) implements AttributeValue {
    public Texts {
      values = List.copyOf(values);
    }
  }

  /**
   * Money.
   *
   * @param currency ISO 4217
   */
  record Amount(double value, String currency) implements AttributeValue {
    public Amount {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("an amount is finite");
      }
    }
  }
}
