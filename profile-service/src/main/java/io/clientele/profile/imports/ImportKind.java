package io.clientele.profile.imports;

/** What a file holds. */
public enum ImportKind {
  /** Who customers are. */
  CUSTOMERS,
  /** What they bought. */
  ORDERS,
  /** What they said; handed to feedback-service. */
  FEEDBACK
}
