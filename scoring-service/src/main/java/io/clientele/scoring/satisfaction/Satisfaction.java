package io.clientele.scoring.satisfaction;

import java.util.Locale;

/** How a customer feels about the business. */
public enum Satisfaction {
  HIGH,
  MEDIUM,
  LOW,
  /** Nothing recent enough was said. */
  UNKNOWN;

  /** The label in a classification. */
  public String label() {
    return this == UNKNOWN ? name() : name().toLowerCase(Locale.ROOT);
  }
}
