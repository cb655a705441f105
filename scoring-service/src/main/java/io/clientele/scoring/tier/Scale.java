package io.clientele.scoring.tier;

/** What the thresholds of a policy are. */
public enum Scale {
  /** Values of the metric. */
  ABSOLUTE,
  /** Shares of the buyers of a currency, from the best. */
  PERCENTILE
}
