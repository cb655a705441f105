package io.clientele.feedback.improvement;

/** What an improvement makes better. */
enum ImprovementKind {
  /** What a product or service does. */
  FUNCTIONAL,
  /** What it is like to buy and to use it. */
  EXPERIENCE,
  /** What it is worth to the customer's business, or costs. */
  BUSINESS_VALUE
}
