package io.clientele.profile.cleaning;

import java.math.BigDecimal;
import java.util.List;

/** A value in the one form in which its attribute is kept. */
public sealed interface CleanValue {

  /** Text: also dates in ISO 8601, codes and choices. */
  record Text(String text) implements CleanValue {}

  /** A number. */
  record Number(BigDecimal number) implements CleanValue {}

  /** An amount in a currency of ISO 4217. */
  record Amount(BigDecimal amount, String currency) implements CleanValue {}

  /** Yes or no. */
  record Flag(boolean flag) implements CleanValue {}

  /** Several values. */
  record Items(List<CleanValue> items) implements CleanValue {
    /** Keeps its own copy. */
    public Items {
      items = List.copyOf(items);
    }
  }
}
