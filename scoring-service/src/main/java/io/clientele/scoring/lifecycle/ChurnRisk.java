package io.clientele.scoring.lifecycle;

import java.util.Locale;

/** How likely it is that a buyer does not come back. */
public enum ChurnRisk {
  LOW,
  MEDIUM,
  HIGH;

  /** The label in a classification. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
