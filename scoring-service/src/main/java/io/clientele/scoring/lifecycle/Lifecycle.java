package io.clientele.scoring.lifecycle;

import java.util.Locale;

/** Where a customer is in the life with the business. */
public enum Lifecycle {
  /** Known, and has not ordered. */
  PROSPECT,
  /** Ordered for the first time a short while ago. */
  NEW,
  /** Orders as expected. */
  ACTIVE,
  /** Silent for longer than expected. */
  DORMANT,
  /** Silent for so long that no order is expected. */
  CHURNED;

  /** The label in a classification. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
