package io.clientele.scoring.model;

/** What a model tells. */
public enum ModelKind {
  /** When customers buy again and what they are worth. */
  CLV,
  /** Who leaves, learnt from those who left. */
  CHURN
}
