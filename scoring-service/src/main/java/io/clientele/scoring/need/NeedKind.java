package io.clientele.scoring.need;

/** What a need is about. */
public enum NeedKind {
  /** That something works, lasts, is at hand, is worth its price. */
  FUNCTIONAL,
  /** How it feels: comfort, beauty, care, pleasure. */
  EMOTIONAL,
  /** What it is among others: gifts, belonging, standing. */
  SOCIAL
}
