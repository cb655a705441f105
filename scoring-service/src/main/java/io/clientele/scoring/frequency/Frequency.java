package io.clientele.scoring.frequency;

import java.util.Locale;

/** How often a customer buys. */
public enum Frequency {
  HEAVY,
  REGULAR,
  LIGHT,
  /** Less often than light: next to never. */
  INACTIVE;

  /** The label in a classification. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
