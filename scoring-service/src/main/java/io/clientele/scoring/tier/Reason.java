package io.clientele.scoring.tier;

import java.util.Locale;

/** Why somebody is in a tier. */
public enum Reason {
  /** Where the policy placed him when it came in force. */
  ACTIVATION,
  /** The first order; no entry is reached yet. */
  FIRST_ORDER,
  /** The entry was reached. */
  ENTRY,
  /** The exit is kept. */
  KEPT,
  /** Below the exit, within the minimum stay. */
  MINIMUM_STAY,
  /** Below the exit, within the grace. */
  GRACE,
  /** Came down from a better tier. */
  BELOW_EXIT,
  /** Became one person with somebody in a better tier. */
  MERGE,
  /** Given by hand. */
  OVERRIDE,
  /** What was given by hand has expired. */
  OVERRIDE_EXPIRED,
  /** What was given by hand was lifted. */
  OVERRIDE_LIFTED,
  /** The orders turned out to be another's. */
  NO_ORDERS;

  /** As told to callers. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reason of a label. */
  static Reason of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
