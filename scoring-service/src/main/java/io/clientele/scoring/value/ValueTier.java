package io.clientele.scoring.value;

import java.util.Locale;

/** A tier of buyers by net revenue, best first. */
public enum ValueTier {
  PLATINUM,
  GOLD,
  SILVER,
  BRONZE;

  /** The label in a classification. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
