package io.clientele.scoring.operation;

/** What is worked on. */
public enum OperationKind {
  FIT_MODEL,
  SIMULATE_TIER_POLICY,
  BACKTEST_SCORECARD,
  FIT_SCORECARD,
  FIT_CLUSTERS,
  MINE_CO_PURCHASES,
  EVALUATE_CLASSIFICATION
}
