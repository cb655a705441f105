package io.clientele.scoring.tier;

/** What a policy measures a customer by. */
public enum Metric {
  /** Orders minus refunds in the customer's currency. */
  NET_REVENUE,
  /** Orders in every currency. */
  ORDERS,
  /** So many points by unit of net revenue and so many by order. */
  POINTS
}
