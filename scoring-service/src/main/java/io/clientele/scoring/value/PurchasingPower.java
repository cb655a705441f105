package io.clientele.scoring.value;

import java.util.Locale;

/** How much a customer can be expected to spend by year, among the others of the currency. */
public enum PurchasingPower {
  HIGH,
  MID,
  LOW;

  /** The label in a classification. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
