package io.clientele.scoring.portfolio;

/** What a buyer's value is. */
public enum Basis {
  /** Orders minus refunds. */
  NET_REVENUE,
  /** Orders minus refunds, minus the costs that are known. */
  PROFIT,
  /** What is expected within the horizon of the model in force. */
  CLV
}
